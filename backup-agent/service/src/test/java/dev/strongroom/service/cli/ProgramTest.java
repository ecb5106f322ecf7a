package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.usecase.ConflictException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class ProgramTest {
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("echo", Echo::new);
        COMMANDS.put("unwanted", () -> {
            throw new AssertionError("This command was not asked for");
        });
    }

    @Command
    private static final class Echo implements Callable<Integer> {
        @Mixin
        private OutputOptions options;

        @Option(names = "--word", required = true)
        private String word;

        @Option(names = "--fault")
        private String fault = "";

        @Option(names = "--times")
        private int times = 1;

        private record Result(String outcome, String word) {}

        @Override
        public Integer call() {
            switch (fault) {
                case "known" -> throw new ConflictException("A backup runs already.");
                case "often" -> throw new ConflictException("It was asked for " + times + " times.");
                case "unforeseen" -> throw new IllegalStateException("secret pipes");
                case "memory" -> throw new OutOfMemoryError("Java heap space");
                case "after memory" -> throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
                default -> {}
            }
            Output output = options.output();
            output.note("thinking");
            output.line("The word is %s.".formatted(word));
            output.result(new Result("partial", word));
            return ExitCodes.PARTIAL;
        }
    }

    @Test
    void writesResultsToStandardOutputAndAllElseToStandardError() {
        Run run = Run.of(COMMANDS, "echo", "--word", "dock");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEqualToIgnoringNewLines("The word is dock.");
        assertThat(run.err()).isEqualToIgnoringNewLines("thinking");
    }

    @Test
    void writesNothingButOneObjectWithJson() {
        Run run = Run.of(COMMANDS, "echo", "--word", "dock", "--json");

        assertThat(run.out()).isEqualToIgnoringNewLines("{\"outcome\":\"partial\",\"word\":\"dock\"}");
    }

    @Test
    void takesPercentSignsInResultsAsTheyAre() {
        Run run = Run.of(COMMANDS, "echo", "--word", "100%s");

        assertThat(run.out()).contains("The word is 100%s.");
    }

    @Test
    void saysWhichOptionTakesANumber() {
        assertThat(Run.of(COMMANDS, "echo", "--word", "dock", "--times", "x").err())
                .startsWith("Invalid value for option '--times': it takes a whole number, and 'x' is none.");
        assertThat(Run.of(COMMANDS, "echo", "--word", "dock", "--times", "3000000000").err())
                .contains("'3000000000' is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "after memory"})
    void saysHowToGiveItMoreMemory(String fault) {
        Run run = Run.of(COMMANDS, "echo", "--word", "dock", "--fault", fault, "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("code").asText()).isEqualTo("out-of-memory");
        assertThat(run.err()).startsWith("There was not enough memory for this (Java heap space).")
                .contains("STRONGROOM_JVM_OPTS to -Xmx1g")
                .doesNotContain("\tat ");
    }

    @Test
    void tellsAKnownFailureInOneSentence() {
        Run run = Run.of(COMMANDS, "echo", "--word", "dock", "--fault", "known");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines("A backup runs already.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tellsAFailureInJsonToo() {
        Run run = Run.of(COMMANDS, "echo", "--word", "dock", "--fault", "known", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("outcome").asText()).isEqualTo("failed");
        assertThat(run.json().get("code").asText()).isEqualTo("conflict");
        assertThat(run.json().get("error").asText()).isEqualTo("A backup runs already.");
    }

    @Test
    void showsAStackTraceOnlyWhenAsked() {
        Run plain = Run.of(COMMANDS, "echo", "--word", "dock", "--fault", "unforeseen");
        Run debug = Run.of(COMMANDS, "echo", "--word", "dock", "--fault", "unforeseen", "--debug");

        assertThat(plain.err()).hasLineCount(1).doesNotContain("\tat ");
        assertThat(debug.err()).contains("\tat ");
    }

    @Test
    void refusesAMissingOptionAsUsage() {
        Run run = Run.of(COMMANDS, "echo");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--word").contains("Try 'strongroom echo --help'.");
    }

    @Test
    void refusesAMissingOptionInJsonToo() {
        assertThat(Run.of(COMMANDS, "echo", "--json").json().get("code").asText()).isEqualTo("usage");
    }

    @Test
    void refusesAnUnknownOptionAsUsage() {
        Run run = Run.of(COMMANDS, "echo", "--word", "dock", "--loud");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("\"--loud\" is not understood here.");
    }

    @Test
    void makesNoCommandThatWasNotAskedFor() {
        assertThat(Run.of(COMMANDS, "echo", "--help").exitCode()).isZero();
    }
}
