package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.location.S3Location;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A store in a bucket of Ceph")
class CephStoreTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    private static S3Location bucket;
    private S3Store store;

    @BeforeAll
    static void makeBucket() {
        bucket = CephBucket.plain();
    }

    @BeforeEach
    void connect() {
        S3Location location = bucket.within(UUID.randomUUID().toString());
        store = new S3Store(location, S3Options.of(location, CephBucket.ownerKeys())
                .withWriteOnce(S3WriteOnce.CONDITIONAL_PUT));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public ObjectStore store() {
        return store;
    }
}
