package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store with an object lock does; each of them keeps versions too. */
public interface RetainingStoreContract extends VersioningStoreContract {
    @Test
    @DisplayName("holds an object until then against whoever asks, and lets go of it after")
    default void holds() throws Exception {
        RetainingStore retaining = capability(RetainingStore.class);
        ObjectKey pack = StoreUnderTest.objectKey(ObjectKind.PACK, 1);
        write(pack, new byte[7]);
        Instant until = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(4);
        retaining.retain(pack, until);
        assertThat(retaining.retainedUntil(pack)).contains(until);
        List<ObjectVersion> versions = new ArrayList<>();
        capability(VersioningStore.class).versions(ObjectKind.PACK, versions::add);
        assertThat(versions).hasSize(1);
        assertThatThrownBy(() -> capability(VersioningStore.class).destroy(versions.getFirst()))
                .isInstanceOf(ObjectRetainedException.class);
        assertThat(read(pack, 0, -1)).hasSize(7);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> destroyed(versions.getFirst()));
        assertThat(list(ObjectKind.PACK)).isEmpty();
    }

    private boolean destroyed(ObjectVersion version) throws IOException {
        try {
            capability(VersioningStore.class).destroy(version);
            return true;
        } catch (ObjectRetainedException e) {
            return false;
        }
    }

    @Test
    @DisplayName("extends how long an object is held, and never shortens it")
    default void extendsOnly() throws IOException {
        RetainingStore retaining = capability(RetainingStore.class);
        ObjectKey pack = StoreUnderTest.objectKey(ObjectKind.PACK, 1);
        write(pack, new byte[7]);
        assertThat(retaining.retainedUntil(pack)).isEmpty();
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);
        retaining.retain(pack, soon);
        retaining.retain(pack, soon.plusSeconds(60));
        assertThat(retaining.retainedUntil(pack)).contains(soon.plusSeconds(60));
        retaining.retain(pack, soon);
        assertThat(retaining.retainedUntil(pack)).contains(soon.plusSeconds(60));
    }

    @Test
    @DisplayName("holds nothing that is not there")
    default void holdsNothing() throws IOException {
        RetainingStore retaining = capability(RetainingStore.class);
        ObjectKey pack = StoreUnderTest.objectKey(ObjectKind.PACK, 1);
        assertThatThrownBy(() -> retaining.retain(pack, Instant.now().plusSeconds(9)))
                .isInstanceOf(ObjectMissingException.class);
        assertThatThrownBy(() -> retaining.retainedUntil(pack)).isInstanceOf(ObjectMissingException.class);
    }
}
