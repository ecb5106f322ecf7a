package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
    private static final String ROOT = System.getProperty("strongroom.root");
    private static final Path LAUNCHER = Path.of(ROOT, "strongroom");
    private static final Map<String, Supplier<Object>> COMMANDS =
            Commands.all(Checkout.of(Map.of("STRONGROOM_HOME", ROOT)));

    static Set<String> names() {
        return COMMANDS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void explainThemselves(String name) {
        Run run = Run.of(COMMANDS, name, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("strongroom " + name).contains("Exit codes:");
    }

    @ParameterizedTest
    @MethodSource("names")
    void refuseAnOptionThatTheyDoNotKnow(String name) {
        assertThat(Run.of(COMMANDS, name, "--no-such-option").exitCode()).isEqualTo(2);
    }

    @Test
    void areTheOnesThatTheLauncherPassesOn() throws Exception {
        List<String> lines = Files.readAllLines(LAUNCHER);
        String passedOn = lines.stream().filter(line -> line.matches(" +agent \\| .*\\) ;;")).findFirst().orElseThrow();

        assertThat(new TreeSet<>(Arrays.asList(passedOn.replaceAll("[ ;)]", "").split("\\|", -1))))
                .isEqualTo(new TreeSet<>(names()));
    }

    @Test
    void areAllInTheLaunchersHelp() throws Exception {
        String launcher = Files.readString(LAUNCHER);
        String help = launcher.substring(launcher.indexOf("Usage:"), launcher.indexOf("\nTEXT"));

        assertThat(Stream.concat(names().stream(), Stream.of("console", "simulator", "verify", "help")))
                .allSatisfy(name -> assertThat(help).containsPattern("(?m)(^  |, )" + name + "\\b"));
    }

    @Test
    void refuseABenchmarkThatThereIsNot() {
        Run run = Run.of(COMMANDS, "bench", "no-such");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there are: imap");
    }
}
