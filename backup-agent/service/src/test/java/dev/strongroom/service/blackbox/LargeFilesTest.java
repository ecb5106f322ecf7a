package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.blackbox.Strongroom.Launch;
import dev.strongroom.service.cli.Run;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A directory with files of 100 MB that don't compress")
class LargeFilesTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("strongroom.root"), "strongroom");
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path home;

    @Test
    @DisplayName("is backed up and restored in the memory that the launcher gives to these commands")
    void roundTrip() throws Exception {
        Path source = Files.createDirectory(home.resolve("source"));
        for (int i = 0; i < 3; i++) {
            writeRandom(source.resolve("film-" + i), i);
        }
        Path vault = home.resolve("vault");
        Path target = home.resolve("target");
        Ends.requireSuccess(run("WRITING_HEAP", "init", vault.toString()));

        Ends.requireSuccess(run("WRITING_HEAP", "backup", vault.toString(), source.toString()));
        Ends.requireSuccess(run("READING_HEAP", "restore", vault.toString(), "latest", "--target", target.toString()));

        Path restored = target.resolve(Path.of("/").relativize(source.toRealPath()));
        for (int i = 0; i < 3; i++) {
            assertThat(Files.mismatch(source.resolve("film-" + i), restored.resolve("film-" + i))).isEqualTo(-1);
        }
    }

    private static void writeRandom(Path file, int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[MEBIBYTE];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 100; i++) {
                random.nextBytes(bytes);
                out.write(bytes);
            }
        }
    }

    private Run run(String heap, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("vault"));
        words.addAll(Arrays.asList(command));
        words.addAll(List.of("--password-file", Desk.at(home).file("vault.password").toString(), "--json"));
        List<String> jvm = new ArrayList<>(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=4"));
        jvm.addAll(launcherOptions(heap));
        return Strongroom.run(new Launch(List.of(), jvm), words);
    }

    private static List<String> launcherOptions(String variable) throws IOException {
        Matcher line = Pattern.compile("^" + variable + "=\"(.*)\"$", Pattern.MULTILINE)
                .matcher(Files.readString(LAUNCHER));
        assertThat(line.find()).isTrue();
        return List.of(line.group(1).split(" ", -1));
    }
}
