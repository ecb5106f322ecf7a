package dev.strongroom.vault.store.decorator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store with a cache")
class CachingStoreTest extends ObjectStoreContract implements ConditionalStoreContract {
    private static final byte[] BYTES = StoreUnderTest.randomBytes(1000);
    private static final ObjectKey INDEX = new ObjectKey(ObjectKind.INDEX, WholeObjects.id(BYTES, 0, 1000).hex());

    private final RequestCounts counts = new RequestCounts();
    private final MemoryStore far = new MemoryStore();
    private final MemoryStore near = new MemoryStore();
    private final FaultyStore unreliable = new FaultyStore(near, new Random(4));
    private final ObjectStore store = new CachingStore(new MeasuredStore(far, counts), unreliable);

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @DisplayName("reads an index file from afar once")
    void readsOnce() throws IOException {
        far.write(INDEX, BYTES, 0, 1000);
        assertThat(read(INDEX, 0, -1)).isEqualTo(BYTES);
        assertThat(read(INDEX, 0, -1)).isEqualTo(BYTES);
        assertThat(counts.requests(StoreOperation.READ)).isOne();
    }

    @Test
    @DisplayName("keeps what it writes, but no packs")
    void keepsWrites() throws IOException {
        write(INDEX, BYTES);
        assertThat(read(INDEX, 0, -1)).isEqualTo(BYTES);
        assertThat(counts.requests(StoreOperation.READ)).isZero();
        write(new ObjectKey(ObjectKind.PACK, INDEX.name()), BYTES);
        assertThat(read(new ObjectKey(ObjectKind.PACK, INDEX.name()), 0, -1)).isEqualTo(BYTES);
        assertThat(counts.requests(StoreOperation.READ)).isOne();
    }

    @Test
    @DisplayName("fetches a damaged copy again, and never keeps what does not fit its name")
    void refusesDamage() throws IOException {
        write(INDEX, BYTES);
        near.damage(INDEX, new byte[1000]);
        assertThat(read(INDEX, 0, -1)).isEqualTo(BYTES);
        assertThat(read(INDEX, 0, -1)).isEqualTo(BYTES);
        assertThat(counts.requests(StoreOperation.READ)).isOne();
        far.write(key(ObjectKind.SNAPSHOT, 1), new byte[3], 0, 3);
        assertThat(read(key(ObjectKind.SNAPSHOT, 1), 0, -1)).hasSize(3);
        near.list(ObjectKind.SNAPSHOT, object -> assertThat(object).isNull());
    }

    @Test
    @DisplayName("forgets what a listing no longer has")
    void forgets() throws IOException {
        write(INDEX, BYTES);
        far.delete(INDEX);
        assertThat(list(ObjectKind.INDEX)).isEqualTo(Map.of());
        near.list(ObjectKind.INDEX, object -> assertThat(object).isNull());
    }

    @Test
    @DisplayName("works all the same when the cache does not")
    void survivesItsCache() throws IOException {
        for (Fault fault : new Fault[]{Fault.WRITE_FAILS, Fault.READ_FAILS, Fault.LIST_FAILS, Fault.DELETE_FAILS}) {
            unreliable.set(fault, 1);
        }
        write(INDEX, BYTES);
        assertThat(read(INDEX, 0, -1)).isEqualTo(BYTES);
        assertThat(list(ObjectKind.INDEX)).hasSize(1);
        store.delete(INDEX);
        assertThat(list(ObjectKind.INDEX)).isEmpty();
    }
}
