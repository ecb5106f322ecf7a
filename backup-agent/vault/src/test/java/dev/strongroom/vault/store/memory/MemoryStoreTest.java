package dev.strongroom.vault.store.memory;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store in memory")
class MemoryStoreTest extends ObjectStoreContract implements ConditionalStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    public ObjectStore store() {
        return store;
    }
}
