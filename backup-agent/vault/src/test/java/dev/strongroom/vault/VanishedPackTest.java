package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the index names in a pack that is no longer there as it was written")
class VanishedPackTest {
    private static final Map<String, Integer> FILES = Map.of("a", 1, "b", 2);

    private final MemoryStore store = new MemoryStore();
    private final ModelVault model = new ModelVault(Seeds.random());
    private Vault vault;

    @BeforeEach
    void fill() throws VaultException, IOException {
        vault = TestVault.create(store);
        backup();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void backup() throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            model.publish(writer, model.store(writer, FILES), FILES);
        }
    }

    private List<ObjectKey> packs() throws IOException {
        List<ObjectKey> packs = new ArrayList<>();
        store.list(ObjectKind.PACK, pack -> packs.add(pack.key()));
        return packs;
    }

    /** The next backup makes the snapshots before it whole again, and a prune takes out what is in the way. */
    private void requireStoredAnew() throws VaultException, IOException {
        backup();
        vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
        try (Vault later = TestVault.open(store, TestVault.OPTIONS)) {
            assertThat(model.snapshots()).hasSize(2);
            model.verify(later);
        }
    }

    @Test
    @DisplayName("is stored anew by the next writer when the pack is gone")
    void storesWhatIsGone() throws VaultException, IOException {
        for (ObjectKey pack : packs()) {
            store.delete(pack);
        }
        requireStoredAnew();
    }

    @Test
    @DisplayName("is stored anew by the next writer when the pack was cut short")
    void storesWhatIsCutShort() throws VaultException, IOException {
        for (ObjectKey pack : packs()) {
            byte[] bytes = store.read(pack, 0, -1).readAllBytes();
            store.delete(pack);
            store.write(pack, bytes, 0, bytes.length - 1);
        }
        requireStoredAnew();
    }
}
