package dev.strongroom.console;

import dev.strongroom.console.screenshots.Screenshots;
import dev.strongroom.console.text.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Logger;
import javafx.application.Application;

/** Starts the console. Does not extend {@code Application}: Java would then ask for JavaFX on the module path. */
public final class Launcher {
    private static final String PICTURES = "--screenshots";
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /**
     * Opens the window; with {@code --screenshots DIR} writes pictures of every screen and needs no display.
     *
     * @param arguments {@code --screenshots DIR}, followed by the beginning of names when only some are wanted, and by
     *     {@code de} for German words; or {@code --agent=ADDRESS} to begin with that agent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // JavaFX wants to be on the module path. It works without, and users can do nothing about the warning.
        JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        if (arguments.length >= 2 && arguments[0].equals(PICTURES)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            var written = Screenshots.write(Path.of(arguments[1]), arguments.length > 2 ? arguments[2] : "",
                    arguments.length > 3 ? Languages.of(arguments[3], Locale.ROOT) : Locale.UK);
            System.out.println(written + " pictures in " + arguments[1]);
        } else {
            open(arguments);
        }
    }

    private static void open(String[] arguments) {
        try {
            Application.launch(ConsoleApplication.class, arguments);
        } catch (UnsupportedOperationException e) {
            // This is how JavaFX says that there is no display.
            System.err.println("The console found no display to open its window on (" + e.getMessage()
                    + "). Start it in a desktop session, or over SSH with \"ssh -X\".");
            System.exit(1);
        }
    }
}
