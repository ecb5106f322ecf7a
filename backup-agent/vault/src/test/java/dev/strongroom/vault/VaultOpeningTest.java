package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A vault")
class VaultOpeningTest {
    private final MemoryStore store = new MemoryStore();

    @TempDir
    Path directory;

    private Vault open(String password) throws VaultException {
        try (Password given = Password.of(password)) {
            return Vault.open(store, given, TestVault.OPTIONS);
        }
    }

    @Test
    @DisplayName("opens again as the one that was created")
    void opensAgain() throws VaultException {
        String id;
        try (Vault vault = TestVault.create(store)) {
            id = vault.id();
            assertThat(id).matches("[0-9a-f]{64}");
            assertThat(vault.location()).isEqualTo("memory");
        }
        try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
            assertThat(vault.id()).isEqualTo(id);
            assertThat(vault.reader().snapshots()).isEmpty();
        }
    }

    @Test
    @DisplayName("does not open with a wrong password, and does not tell it")
    void refusesWrongPasswords() throws VaultException {
        TestVault.create(store).close();
        assertThatThrownBy(() -> open("geheim")).isInstanceOfSatisfying(WrongPasswordException.class, e -> {
            assertThat(e.code()).isEqualTo("wrong-password");
            assertThat(e).hasMessageContaining("recovery key").hasMessageNotContaining("geheim");
        });
    }

    @Test
    @DisplayName("is not found where there is none")
    void findsNone() {
        assertThatThrownBy(() -> open("x")).isInstanceOf(NoVaultException.class);
        assertThatThrownBy(() -> TestVault.open(directory.resolve("nowhere"))).isInstanceOf(NoVaultException.class)
                .hasMessageContaining("nowhere");
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    @DisplayName("is not made where one is, or where one has lost its config")
    void refusesToReplace() throws VaultException, IOException {
        TestVault.create(store).close();
        assertThatThrownBy(() -> TestVault.create(store)).isInstanceOf(VaultExistsException.class);
        try (Vault vault = TestVault.open(store, TestVault.OPTIONS); VaultWriter writer = vault.openWriter()) {
            TestVault.publish(writer, writer.storeTree(dev.strongroom.vault.tree.Tree.EMPTY));
        }
        store.delete(ObjectKey.CONFIG);
        assertThatThrownBy(() -> TestVault.create(store)).isInstanceOf(DamagedVaultException.class)
                .hasMessageContaining("without its file \"config\"");
    }

    @Test
    @DisplayName("is made anew where a creation was interrupted")
    void replacesLeftovers() throws VaultException, IOException {
        TestVault.create(store).close();
        store.delete(ObjectKey.CONFIG);
        TestVault.create(store).close();
        List<ObjectKey> keys = new ArrayList<>();
        store.list(ObjectKind.KEY, key -> keys.add(key.key()));
        assertThat(keys).hasSize(1);
        TestVault.open(store, TestVault.OPTIONS).close();
    }

    @Test
    @DisplayName("is made once when several make it at the same time, and opens then")
    void hasOneCreator() throws Exception {
        List<Callable<Boolean>> creators = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            creators.add(() -> {
                try {
                    TestVault.create(new LocalStore(directory)).close();
                    return true;
                } catch (VaultExistsException e) {
                    return false;
                }
            });
        }
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(creators.size())) {
            for (Future<Boolean> creator : threads.invokeAll(creators)) {
                created += creator.get() ? 1 : 0;
            }
        }
        assertThat(created).isOne();
        try (Vault vault = TestVault.open(directory)) {
            assertThat(vault.keys().list()).hasSize(1);
        }
    }

    @Test
    @DisplayName("says that its config or its only key is damaged")
    void tellsDamage() throws VaultException, IOException {
        TestVault.create(store).close();
        byte[] config;
        try (java.io.InputStream in = store.read(ObjectKey.CONFIG, 0, -1)) {
            config = in.readAllBytes();
        }
        config[20] ^= 1;
        store.damage(ObjectKey.CONFIG, config);
        assertThatThrownBy(() -> TestVault.open(store, TestVault.OPTIONS)).isInstanceOf(DamagedVaultException.class)
                .hasMessageContaining("config");
        List<ObjectKey> keys = new ArrayList<>();
        store.list(ObjectKind.KEY, key -> keys.add(key.key()));
        store.damage(keys.getFirst(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> TestVault.open(store, TestVault.OPTIONS)).isInstanceOf(DamagedVaultException.class)
                .hasMessageContaining("keys/");
    }
}
