package dev.strongroom.vault.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.RetainingStoreContract;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.VersioningStore;
import dev.strongroom.vault.store.location.S3Location;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;

@DisplayName("A store in a bucket of Ceph with object lock")
class CephObjectLockTest extends ObjectStoreContract
        implements
        TimedStoreContract,
        RetainingStoreContract {
    private static S3Location bucket;
    private S3Location location;
    private S3Store store;

    @BeforeAll
    static void makeBucket() {
        bucket = CephBucket.locked();
    }

    @BeforeEach
    void connect() {
        location = bucket.within(UUID.randomUUID().toString());
        store = CephBucket.store(location);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    private ObjectVersion onlyVersion() throws IOException {
        List<ObjectVersion> versions = new ArrayList<>();
        capability(VersioningStore.class).versions(ObjectKind.PACK, versions::add);
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    @Test
    @DisplayName("tells an object under legal hold from a missing permission")
    void tellsLegalHolds() throws IOException {
        write(key(ObjectKind.PACK, 1), new byte[5]);
        ObjectVersion version = onlyVersion();
        hold(ObjectLockLegalHoldStatus.ON);
        assertThatThrownBy(() -> capability(VersioningStore.class).destroy(version))
                .isInstanceOf(ObjectRetainedException.class);
        hold(ObjectLockLegalHoldStatus.OFF);
        capability(VersioningStore.class).destroy(version);
        assertThat(list(ObjectKind.PACK)).isEmpty();
    }

    private void hold(ObjectLockLegalHoldStatus status) {
        try (S3Client owner = CephBucket.owner()) {
            owner.putObjectLegalHold(request -> request.bucket(location.bucket())
                    .key(location.prefix() + "/" + key(ObjectKind.PACK, 1).path())
                    .legalHold(hold -> hold.status(status)));
        }
    }

    @Test
    @DisplayName("extends what holds strictly without making it less strict")
    void staysStrict() throws IOException {
        write(key(ObjectKind.PACK, 1), new byte[5]);
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(5);
        capability(RetainingStore.class).retain(key(ObjectKind.PACK, 1), soon);
        S3Options lenient = S3Options.of(location, CephBucket.ownerKeys()).withRetention(RetentionMode.GOVERNANCE);
        try (S3Store other = new S3Store(location, lenient); S3Client owner = CephBucket.owner()) {
            other.capability(RetainingStore.class)
                    .orElseThrow()
                    .retain(key(ObjectKind.PACK, 1), soon.plusSeconds(1));
            assertThat(owner.getObjectRetention(request -> request.bucket(location.bucket())
                    .key(location.prefix() + "/" + key(ObjectKind.PACK, 1).path())).retention().mode())
                    .isEqualTo(ObjectLockRetentionMode.COMPLIANCE);
        }
        assertThat(capability(RetainingStore.class).retainedUntil(key(ObjectKind.PACK, 1)))
                .contains(soon.plusSeconds(1));
    }
}
