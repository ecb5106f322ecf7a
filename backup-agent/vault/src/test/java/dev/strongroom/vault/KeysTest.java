package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The passwords of a vault")
class KeysTest {
    @TempDir
    Path directory;

    private Path repository;

    @BeforeEach
    void create() throws VaultException {
        repository = directory.resolve("repository");
        TestVault.create(repository).close();
    }

    private Vault open(String password) throws VaultException {
        try (Password given = Password.of(password)) {
            return Vault.open(new LocalStore(repository), given, TestVault.OPTIONS);
        }
    }

    @Test
    @DisplayName("can have a recovery key among them, which opens it here and in restic")
    void addsRecoveryKey() throws Exception {
        try (Vault vault = TestVault.open(repository); Password recovery = Password.of("réçovery 😀")) {
            KeyInfo added = vault.keys().add(recovery, "recovery");
            assertThat(added.inUse()).isFalse();
            assertThat(vault.keys().list()).hasSize(2)
                    .anySatisfy(key -> assertThat(key).isEqualTo(added))
                    .anySatisfy(key -> assertThat(key.inUse()).isTrue());
        }
        try (Vault vault = open("réçovery 😀")) {
            assertThat(vault.keys().list()).filteredOn(KeyInfo::inUse)
                    .singleElement()
                    .satisfies(key -> assertThat(key.user()).isEqualTo("recovery"));
        }
        Path file = Files.writeString(directory.resolve("password"), "réçovery 😀\n");
        Restic restic = Restic.stock(repository);
        assertThat(restic.run("--password-file", file.toString(), "key", "list")).contains("recovery");
    }

    @Test
    @DisplayName("lose one that is removed, but never the one in use")
    void removes() throws Exception {
        try (Vault vault = TestVault.open(repository); Password second = Password.of("second")) {
            KeyInfo added = vault.keys().add(second, "second");
            KeyInfo inUse = vault.keys().list().stream().filter(KeyInfo::inUse).findFirst().orElseThrow();
            assertThatThrownBy(() -> vault.keys().remove(inUse.id())).isInstanceOf(IllegalArgumentException.class);
            vault.keys().remove(added.id());
            assertThat(vault.keys().list()).containsExactly(inUse);
        }
        assertThatThrownBy(() -> open("second")).isInstanceOf(WrongPasswordException.class);
    }

    @Test
    @DisplayName("can be changed: the old one opens it no more, while all data stays readable")
    void changes() throws Exception {
        String id;
        try (Vault vault = TestVault.open(repository); Password changed = Password.of("changed")) {
            id = vault.id();
            assertThat(vault.keys().change(changed).inUse()).isTrue();
            assertThat(vault.keys().list()).singleElement().satisfies(key -> assertThat(key.inUse()).isTrue());
        }
        assertThatThrownBy(() -> TestVault.open(repository)).isInstanceOf(WrongPasswordException.class);
        try (Vault vault = open("changed")) {
            assertThat(vault.id()).isEqualTo(id);
        }
    }

    @Test
    @DisplayName("include those that restic added")
    void readsResticsKeys() throws Exception {
        Path file = Files.writeString(directory.resolve("new"), "from restic");
        Restic.stock(repository).run("key", "add", "--new-password-file", file.toString(), "--user", "eve");
        try (Vault vault = open("from restic")) {
            assertThat(vault.keys().list()).hasSize(2).anySatisfy(key -> assertThat(key.user()).isEqualTo("eve"));
        }
    }
}
