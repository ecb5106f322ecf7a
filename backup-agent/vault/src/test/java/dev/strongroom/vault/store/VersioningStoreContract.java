package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store that keeps versions does. */
public interface VersioningStoreContract extends StoreUnderTest {
    /** Every version of a kind. */
    private List<ObjectVersion> versions(ObjectKind kind) throws IOException {
        List<ObjectVersion> versions = new ArrayList<>();
        capability(VersioningStore.class).versions(kind, versions::add);
        return versions;
    }

    @Test
    @DisplayName("brings back what was deleted, when the mark of the deletion is destroyed")
    default void bringsBack() throws IOException {
        ObjectKey index = StoreUnderTest.objectKey(ObjectKind.INDEX, 1);
        write(index, StoreUnderTest.randomBytes(10));
        store().delete(index);
        assertThat(list(ObjectKind.INDEX)).isEmpty();
        List<ObjectVersion> versions = versions(ObjectKind.INDEX);
        assertThat(versions).hasSize(2).allSatisfy(version -> assertThat(version.key()).isEqualTo(index));
        ObjectVersion mark = versions.stream().filter(ObjectVersion::deletion).findAny().orElseThrow();
        assertThat(mark.newest()).isTrue();
        capability(VersioningStore.class).destroy(mark);
        assertThat(read(index, 0, -1)).isEqualTo(StoreUnderTest.randomBytes(10));
        assertThat(versions(ObjectKind.INDEX)).singleElement().satisfies(version -> {
            assertThat(version.newest()).isTrue();
            assertThat(version.deletion()).isFalse();
            assertThat(version.size()).isEqualTo(10);
        });
    }

    @Test
    @DisplayName("destroys a version, so that nothing is left of it")
    default void destroys() throws IOException {
        ObjectKey index = StoreUnderTest.objectKey(ObjectKind.INDEX, 1);
        write(index, StoreUnderTest.randomBytes(10));
        store().delete(index);
        for (ObjectVersion version : versions(ObjectKind.INDEX)) {
            capability(VersioningStore.class).destroy(version);
            capability(VersioningStore.class).destroy(version);
        }
        assertThat(versions(ObjectKind.INDEX)).isEmpty();
    }

    @Test
    @DisplayName("keeps no versions of locks, which come and go all day")
    default void keepsNoLocks() throws IOException {
        ObjectKey lock = StoreUnderTest.objectKey(ObjectKind.LOCK, 1);
        write(lock, new byte[3]);
        write(StoreUnderTest.objectKey(ObjectKind.LOCK, 2), new byte[3]);
        store().delete(lock);
        assertThat(versions(ObjectKind.LOCK)).hasSize(1);
    }
}
