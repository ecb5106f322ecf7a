package dev.strongroom.service.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.store.control.SecretRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The secret store")
class SecretStoreTest {
    private static final Secret SECRET = Secret.of("pässword–with–☃");

    @TempDir
    private Path home;
    private ControlFixture control;
    private String account;

    @BeforeEach
    void open() {
        control = new ControlFixture(home);
        account = control.scope().account();
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    @DisplayName("gives back what it was given")
    void givesBack() throws SecretUnreadableException {
        String id = control.secrets.keep(account, SecretKind.MAILBOX, SECRET);

        assertThat(control.secrets.read(account, id)).isEqualTo(SECRET);
    }

    @Test
    @DisplayName("gives it back after a restart")
    void survivesRestart() throws SecretUnreadableException {
        String id = control.secrets.keep(account, SecretKind.MAILBOX, SECRET);
        control.close();
        control = new ControlFixture(home);

        assertThat(control.secrets.read(account, id)).isEqualTo(SECRET);
    }

    @Test
    @DisplayName("refuses a secret that was changed, byte by byte")
    void refusesTampering() {
        String id = control.secrets.keep(account, SecretKind.MAILBOX, SECRET);
        byte[] sealed = control.secretTable.find(account, id).orElseThrow().sealed();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            control.secretTable.put(account, new SecretRow(id, "MAILBOX", changed), control.clock.instant());

            assertThatThrownBy(() -> control.secrets.read(account, id)).as("byte %d", i)
                    .isInstanceOf(SecretUnreadableException.class);
        }
    }

    @Test
    @DisplayName("refuses a secret that was moved to another name")
    void refusesMovedSecret() {
        String id = control.secrets.keep(account, SecretKind.MAILBOX, SECRET);
        byte[] sealed = control.secretTable.find(account, id).orElseThrow().sealed();
        control.secretTable.put(account, new SecretRow("other", "MAILBOX", sealed), control.clock.instant());

        assertThatThrownBy(() -> control.secrets.read(account, "other"))
                .isInstanceOf(SecretUnreadableException.class);
    }

    @Test
    @DisplayName("refuses a secret of another account, even when its row was copied")
    void refusesOtherAccount() {
        String other = control.accounts.add("P", "Other", control.clock.instant()).id();
        String id = control.secrets.keep(account, SecretKind.MAILBOX, SECRET);
        control.secrets.keep(other, SecretKind.MAILBOX, SECRET);
        byte[] sealed = control.secretTable.find(account, id).orElseThrow().sealed();
        control.secretTable.put(other, new SecretRow(id, "MAILBOX", sealed), control.clock.instant());

        assertThatThrownBy(() -> control.secrets.read(other, id)).isInstanceOf(SecretUnreadableException.class);
    }

    @Test
    @DisplayName("leaves nothing readable in the data directory")
    void leavesNothingReadable() throws IOException {
        control.secrets.keep(account, SecretKind.MAILBOX, SECRET);
        String recoveryKey = control.recoveryKey.orElseThrow().reveal();
        control.close();

        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                String text = new String(SECRET.reveal().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain(text).doesNotContain(recoveryKey);
            }
        }
        control = new ControlFixture(home);
    }

    @Test
    @DisplayName("does not open with another master key, and says so")
    void refusesWrongMasterKey() throws IOException {
        MasterKeyFile file = control.masterKey();
        control.close();
        Files.delete(file.path());
        file.create();

        assertThatThrownBy(() -> new ControlFixture(home))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("is not the one that this data directory was made with")
                .hasMessageContaining(file.path().toString());
    }

    @Test
    @DisplayName("does not make a new master key in the place of one that is missing")
    void refusesMissingMasterKey() throws IOException {
        MasterKeyFile file = control.masterKey();
        control.close();
        Files.delete(file.path());

        assertThatThrownBy(() -> new ControlFixture(home))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("is missing");
        assertThat(file.exists()).isFalse();
    }

    @Test
    @DisplayName("keeps the master key readable for its owner only, outside the data directory")
    void keepsMasterKeyPrivate() throws IOException {
        Path file = control.masterKey().path();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.startsWith(control.data.root())).isFalse();
    }

    @Test
    @DisplayName("does not show a secret in text")
    void hidesSecrets() {
        assertThat(SECRET).hasToString("***");
    }

    @Test
    @DisplayName("makes recovery keys that can be typed in any case, with or without dashes")
    void recoveryKeysCanBeTyped() {
        Secret key = RecoveryKey.generate(new SecureRandom());
        String typed = key.reveal()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(RecoveryKey.parse(typed)).contains(key);
        assertThat(RecoveryKey.parse(key.reveal() + "X")).isEmpty();
    }
}
