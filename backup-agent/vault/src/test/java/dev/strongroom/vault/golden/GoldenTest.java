package dev.strongroom.vault.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.testing.Directories;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A repository that was written by")
class GoldenTest {
    private static final long MOST_BYTES = 200_000;

    @TempDir
    Path directory;

    static List<String> programs() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.list(resource("/golden"))) {
            return all.map(golden -> Objects.requireNonNull(golden.getFileName()).toString()).sorted().toList();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenTest.class.getResource(name)).toURI());
    }

    /** A copy, since a check leaves its traces. */
    private GoldenRepository copy(String program) throws IOException, URISyntaxException {
        Path copy = directory.resolve(program);
        Directories.copy(resource("/golden/" + program), copy);
        return new GoldenRepository(copy);
    }

    @Test
    @DisplayName("us and by both restics is there")
    void hasAll() throws IOException, URISyntaxException {
        assertThat(programs()).contains("strongroom-0.1", "restic-0.14", "restic-0.18");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("is sound, lists what it did and gives every byte; so it does for the stock restics")
    void reads(String program) throws VaultException, IOException, URISyntaxException {
        GoldenRepository golden = copy(program);
        try (Vault vault = golden.open()) {
            assertThat(vault.check(CheckDepth.EVERY_BLOB)).satisfies(report -> {
                assertThat(report.problems()).isEmpty();
                assertThat(report.snapshots()).isEqualTo(2);
            });
            assertThat(GoldenRepository.describe(vault.reader())).isEqualTo(golden.expected()).hasSizeGreaterThan(10);
        }
        for (Restic restic : Restic.all(golden.repository())) {
            restic.check();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("is small enough to be kept for ever")
    void isSmall(String program) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(resource("/golden/" + program))) {
            assertThat(files.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum())
                    .isBetween(1L, MOST_BYTES);
        }
    }
}
