package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A password")
class PasswordTest {
    @TempDir
    Path directory;

    private byte[] read(byte[] file) throws IOException {
        Path path = Files.write(directory.resolve("password"), file);
        try (Password password = Password.readFile(path)) {
            return password.utf8();
        }
    }

    private byte[] read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("in a file loses white space at its ends, as in restic, and none within")
    void isTrimmed() throws IOException {
        assertThat(read("pa ss\n")).asString().isEqualTo("pa ss");
        assertThat(read("\r\n \t\u00a0\u2028pä ß\u3000\u0085\n\n")).asString(StandardCharsets.UTF_8).isEqualTo("pä ß");
        assertThat(read(" \n")).isEmpty();
    }

    @Test
    @DisplayName("in a file of Windows' making is read by its byte order mark")
    void isDecoded() throws IOException {
        assertThat(read("\ufeffpä\n")).asString(StandardCharsets.UTF_8).isEqualTo("pä");
        assertThat(read("\ufeffpä\r\n".getBytes(StandardCharsets.UTF_16LE))).asString(StandardCharsets.UTF_8)
                .isEqualTo("pä");
        assertThat(read("\ufeffpä\r\n".getBytes(StandardCharsets.UTF_16BE))).asString(StandardCharsets.UTF_8)
                .isEqualTo("pä");
    }

    @Test
    @DisplayName("in a file may be any bytes")
    void mayBeBinary() throws IOException {
        assertThat(read(new byte[]{' ', (byte) 0xfe, (byte) 0x85, 0, '\n'}))
                .containsExactly((byte) 0xfe, (byte) 0x85, 0);
    }

    @Test
    @DisplayName("from a file opens what restic made with the same file")
    void opensWhatResticMade() throws Exception {
        Path file = Files.write(directory.resolve("password"),
                "\ufeff Pässword 😀 \r\n".getBytes(StandardCharsets.UTF_16LE));
        Path repository = directory.resolve("repository");
        Restic.stock(repository).run("init", "--repository-version", "2", "--password-file", file.toString());
        try (Password password = Password.readFile(file);
                Vault vault =
                        Vault.open(new dev.strongroom.vault.store.local.LocalStore(repository), password,
                                TestVault.OPTIONS)) {
            assertThat(vault.keys().list()).singleElement().satisfies(key -> assertThat(key.inUse()).isTrue());
        }
    }

    @Test
    @DisplayName("is gone when it is closed, and never printed")
    void isOverwritten() {
        Password password = Password.of(new char[]{'a', 'ä', '\ud83d', '\ude00'});
        assertThat(password.utf8()).asString(StandardCharsets.UTF_8).isEqualTo("aä😀");
        assertThat(password.toString()).isEqualTo("Password");
        assertThat(password.isEmpty()).isFalse();
        password.close();
        assertThatThrownBy(password::utf8).isInstanceOf(IllegalStateException.class);
    }
}
