package dev.strongroom.console;

import dev.strongroom.console.screenshots.Screenshots;
import dev.strongroom.console.text.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;

/** Starts the console. Does not extend {@code Application}: Java would then ask for JavaFX on the module path. */
public final class Launcher {
    private static final String PICTURES = "--screenshots";

    private Launcher() {}

    /**
     * Opens the window; with {@code --screenshots DIR} writes pictures of every screen and needs no display.
     *
     * @param arguments {@code --screenshots DIR}, followed by the beginning of names when only some are wanted, and by
     *     {@code de} for German words; or {@code --agent=ADDRESS} to begin with that agent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length >= 2 && arguments[0].equals(PICTURES)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            var written = Screenshots.write(Path.of(arguments[1]), arguments.length > 2 ? arguments[2] : "",
                    arguments.length > 3 ? Languages.of(arguments[3], Locale.ROOT) : Locale.UK);
            System.out.println(written + " pictures in " + arguments[1]);
        } else {
            Application.launch(ConsoleApplication.class, arguments);
        }
    }
}
