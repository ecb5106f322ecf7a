package dev.strongroom.service.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line: finds the command, runs it, and turns whatever it throws into one sentence and an exit code. */
public final class Program {
    private static final String NAME = "strongroom";
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private final Map<String, Supplier<Object>> commands;
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * The program.
     *
     * @param commands by name, in the order of the help; each is made only when it is needed
     * @param environment its variables, which hold the credentials of storage
     */
    public Program(Map<String, Supplier<Object>> commands, Map<String, String> environment, PrintWriter out,
            PrintWriter err) {
        this.commands = commands;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command line.
     *
     * @return one of {@link ExitCodes}
     */
    public int run(String... args) {
        List<String> words = Arrays.asList(args);
        boolean json = words.contains("--json");
        RootCommand root = new RootCommand();
        CommandLine line = commandLine(root, words);
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true);
        line.registerConverter(VaultLocation.class, new VaultLocation.Converter(environment));
        line.registerConverter(int.class, word -> whole(word, Integer::valueOf));
        line.registerConverter(long.class, word -> whole(word, Long::valueOf));
        line.setParameterExceptionHandler((e, parsed) -> refuse(e, json));
        line.setExecutionExceptionHandler((e, command, parsed) -> fail(e, json, root.debug()));
        try {
            return line.execute(args);
        } catch (Error e) {
            return fail(e, json, root.debug());
        }
    }

    private static <N> N whole(String word, Function<String, N> parser) {
        try {
            return parser.apply(word);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("it takes a whole number, and '" + word
                    + (DIGITS.matcher(word).matches() ? "' is too large for it." : "' is none."));
        }
    }

    private CommandLine commandLine(RootCommand command, List<String> words) {
        CommandLine root = new CommandLine(CommandSpec.forAnnotatedObject(command).name(NAME));
        // Reading one command's annotations takes a few milliseconds; reading all of them, more than many commands run.
        words.stream()
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .filter(commands::containsKey)
                .map(List::of)
                .orElseGet(() -> List.copyOf(commands.keySet()))
                .forEach(name -> root.addSubcommand(name, make(name)));
        return root;
    }

    private Object make(String name) {
        Supplier<Object> command = commands.get(name);
        if (command == null) {
            throw new IllegalArgumentException("No command " + name);
        }
        return command.get();
    }

    private int refuse(ParameterException refused, boolean json) {
        CommandLine command = refused.getCommandLine();
        show(Failure.usage(sentence(refused)), json);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCodes.USAGE;
    }

    private static String sentence(ParameterException refused) {
        if (refused instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return "\"" + unmatched.getUnmatched().getFirst() + "\" is not understood here.";
        }
        return Objects.requireNonNullElse(refused.getMessage(), "This was not understood.")
                .replaceFirst("^Error: ", "");
    }

    private int fail(Throwable thrown, boolean json, boolean debug) {
        show(Failure.of(thrown), json);
        if (debug) {
            thrown.printStackTrace(err);
        }
        return ExitCodes.FAILED;
    }

    private void show(Failure failure, boolean json) {
        err.println(failure.error());
        err.flush();
        new Output(out, err, json).result(failure);
    }
}
