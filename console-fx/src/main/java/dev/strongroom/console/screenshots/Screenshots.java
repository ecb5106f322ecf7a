package dev.strongroom.console.screenshots;

import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.text.Formats;
import dev.strongroom.console.text.Texts;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.Appearance;
import dev.strongroom.console.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Takes every picture in both themes and two sizes. */
public final class Screenshots {
    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1920, 1080));
    /** Enough for layout to settle after the last change. */
    private static final int PULSES = 4;

    private Screenshots() {}

    /**
     * Writes the pictures whose name begins with the prefix, starting and ending JavaFX by itself.
     *
     * @param language of the words, and of dates and numbers
     * @return how many were written
     */
    public static int write(Path directory, String prefix, Locale language) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Platform.setImplicitExit(false);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try {
            return writeAll(directory, prefix, language);
        } finally {
            Platform.exit();
        }
    }

    private static int writeAll(Path directory, String prefix, Locale language)
            throws IOException, InterruptedException {
        Locale.setDefault(language);
        var texts = Texts.load(language);
        var wording = new Wording(texts, new Formats(texts, SampleTime.ZONE, SampleTime.CLOCK));
        var appearance = onWindow(() -> new Appearance(ThemeChoice.LIGHT));
        var written = 0;
        for (var theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            onWindow(() -> {
                appearance.choice().set(theme);
                return theme;
            });
            for (var shot : new Shots(wording).all()) {
                if (!shot.name().startsWith(prefix)) {
                    continue;
                }
                for (var size : SIZES) {
                    var name = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size + ".png";
                    Pictures.write(take(shot, size), directory.resolve(name));
                    written++;
                }
            }
        }
        return written;
    }

    private static WritableImage take(Shot shot, Size size) throws InterruptedException {
        var scene = onWindow(() -> {
            var shown = new Scene(shot.root().get(), size.width(), size.height());
            Appearance.style(shown);
            // No window: the headless screen is smaller than the pictures. No snapshot yet: scroll panes keep the first
            // one of a scene without a window for ever.
            Layout.settle(shown);
            return shown;
        });
        settle();
        onWindow(() -> {
            shot.act().accept(scene);
            Layout.settle(scene);
            return scene;
        });
        settle();
        onWindow(() -> {
            Layout.settle(scene);
            return scene;
        });
        return onWindow(() -> scene.snapshot(null));
    }

    private static void settle() throws InterruptedException {
        var passed = new CountDownLatch(PULSES);
        var timer = onWindow(() -> {
            var pulses = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    passed.countDown();
                }
            };
            pulses.start();
            return pulses;
        });
        passed.await();
        onWindow(() -> {
            timer.stop();
            return timer;
        });
    }

    private static <T> T onWindow(Supplier<T> work) throws InterruptedException {
        var done = CompletableFuture.supplyAsync(work, Platform::runLater);
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A picture could not be taken", e.getCause());
        }
    }
}
