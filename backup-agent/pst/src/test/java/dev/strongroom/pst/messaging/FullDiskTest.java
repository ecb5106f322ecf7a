package dev.strongroom.pst.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.pst.PstWriteException;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {100, 600, 3_000, 6_400})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @DisplayName("When the disk takes no more, the writer says so, and neither a file nor a part of it is left")
    void leavesNothing(int kilobytes) throws IOException, InterruptedException {
        Path target = directory.resolve("mail.pst");
        Process process = new ProcessBuilder("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), target.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("could not be written").doesNotContain("written whole");
        assertThat(process.waitFor()).isZero();
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    /** Writes a file of about 7 MB in a process that may write less. */
    static final class Writer {
        private Writer() {}

        public static void main(String... args) throws IOException {
            try (Store store = Store.create(Path.of(args[0]), "Mail", new UUID(1, 2))) {
                Folder folder = store.folder(store.top(), "Inbox", FolderClass.MAIL);
                for (int i = 0; i < 30; i++) {
                    store.add(folder, message -> {
                        message.attach(new PropertyBag(), new ByteArrayInputStream(new byte[230_000]));
                        PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "IPM.Note");
                        message.complete(bag, List.of());
                        return bag;
                    });
                }
                store.complete();
                System.out.println("written whole");
            } catch (PstWriteException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
