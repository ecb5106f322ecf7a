package dev.strongroom.console.screenshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.text.Formats;
import dev.strongroom.console.text.Texts;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.Appearance;
import dev.strongroom.console.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("On every screen and in every designed state")
class ScreensTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final Color LIGHT = Color.WHITE;
    private static final Color DARK = Color.web("#0d1117");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("nothing is cut off in English, every control has a name, and light text stands out")
    void english() {
        var findings = new ArrayList<String>();
        each(Locale.UK, ThemeChoice.LIGHT, _ -> true, (name, root) -> {
            add(findings, name, Findings.cut(root));
            add(findings, name, Findings.nameless(root));
            add(findings, name, Findings.faint(root, LIGHT));
        });
        assertThat(findings).isEmpty();
    }

    @Test
    @DisplayName("nothing is cut off in German, and dark text stands out")
    void germanInTheDark() {
        var findings = new ArrayList<String>();
        each(Locale.GERMANY, ThemeChoice.DARK, _ -> true, (name, root) -> {
            add(findings, name, Findings.cut(root));
            add(findings, name, Findings.faint(root, DARK));
        });
        assertThat(findings).isEmpty();
    }

    @Test
    @DisplayName("the go-to palette stands in the middle")
    void goTo() {
        var middles = new ArrayList<Double>();
        each(Locale.UK, ThemeChoice.DARK, "goto"::equals, (_, root) -> {
            var palette = root.lookup(".palette");
            var bounds = palette.localToScene(palette.getLayoutBounds());
            middles.add(bounds.getCenterX());
            middles.add(bounds.getCenterY());
        });
        assertThat(middles).hasSize(2);
        assertThat(middles.getFirst()).isCloseTo(WIDTH / 2.0, within(2.0));
        assertThat(middles.getLast()).isCloseTo(HEIGHT / 2.0, within(2.0));
    }

    private interface Look {
        void at(String name, Parent root);
    }

    private static void add(List<String> findings, String name, List<String> found) {
        found.forEach(finding -> findings.add(name + " " + finding));
    }

    private static void each(Locale locale, ThemeChoice theme, Predicate<String> wanted, Look look) {
        var texts = Texts.load(locale);
        var wording = new Wording(texts, new Formats(texts, SampleTime.ZONE, SampleTime.CLOCK));
        onWindow(() -> new Appearance(theme));
        for (var shot : new Shots(wording).all().stream().filter(each -> wanted.test(each.name())).toList()) {
            onWindow(() -> {
                var scene = new Scene(shot.root().get(), WIDTH, HEIGHT);
                Appearance.style(scene);
                Layout.settle(scene);
                shot.act().accept(scene);
                Layout.settle(scene);
                look.at(shot.name(), scene.getRoot());
                return true;
            });
        }
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), work);
    }
}
