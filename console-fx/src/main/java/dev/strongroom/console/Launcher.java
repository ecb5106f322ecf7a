package dev.strongroom.console;

import dev.strongroom.console.screenshots.Screenshots;
import dev.strongroom.console.text.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javafx.application.Application;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the console. Does not extend {@code Application}: Java would then ask for JavaFX on the module path. */
@Command(name = "strongroom console",
        description = "Opens the desktop console, to connect to one agent or many.")
public final class Launcher implements Callable<Integer> {
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    @Option(names = "--agent", paramLabel = "ADDRESS", description = "Begin with this agent.")
    private Optional<String> agent = Optional.empty();

    @Option(names = "--screenshots", paramLabel = "DIR",
            description = "Write a picture of every screen, in both themes and two sizes; needs no display and no agent.")
    private Optional<Path> screenshots = Optional.empty();

    @Parameters(index = "0", arity = "0..1", paramLabel = "BEGINNING", defaultValue = "",
            description = "Only pictures whose name begins so.")
    private String beginning = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "LANGUAGE", defaultValue = "en",
            description = "The words in pictures: en or de.")
    private String language = "en";

    private Launcher() {}

    /** Opens the window, or writes pictures of it. */
    public static void main(String[] arguments) {
        // JavaFX wants to be on the module path. It works without, and users can do nothing about the warning.
        JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        var program = new CommandLine(new Launcher());
        program.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build());
        System.exit(program.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (screenshots.isPresent()) {
            return write(screenshots.get());
        }
        if (!beginning.isEmpty()) {
            System.err.println("The console does not know what to do with '" + beginning
                    + "'. To begin with an agent: strongroom console --agent ADDRESS");
            return CommandLine.ExitCode.USAGE;
        }
        return open();
    }

    private int write(Path directory) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var written = Screenshots.write(directory, beginning, Languages.of(language, Locale.UK));
        System.out.println(written + " pictures in " + directory);
        return CommandLine.ExitCode.OK;
    }

    private int open() {
        try {
            Application.launch(ConsoleApplication.class,
                    agent.map(address -> new String[]{"--agent=" + address}).orElse(new String[0]));
            return CommandLine.ExitCode.OK;
        } catch (UnsupportedOperationException e) {
            // This is how JavaFX says that there is no display.
            System.err.println("The console found no display to open its window on (" + e.getMessage()
                    + "). Start it in a desktop session, or over SSH with \"ssh -X\".");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
