package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.RetainingStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The object lock of a bucket, on the newest version of each object. */
final class S3Retention implements RetainingStore {
    /** Amazon's answer about an object that was never held, and Ceph's. */
    private static final Set<String> NEVER_HELD =
            Set.of("NoSuchObjectLockConfiguration", "ObjectLockConfigurationNotFoundError");

    private final S3Client client;
    private final Bucket bucket;
    private final S3Failures failures;
    private final ObjectLockRetentionMode mode;

    S3Retention(S3Client client, Bucket bucket, S3Failures failures, RetentionMode mode) {
        this.client = client;
        this.bucket = bucket;
        this.failures = failures;
        this.mode = switch (mode) {
            case COMPLIANCE -> ObjectLockRetentionMode.COMPLIANCE;
            case GOVERNANCE -> ObjectLockRetentionMode.GOVERNANCE;
        };
    }

    @Override
    public void retain(ObjectKey key, Instant until) throws IOException {
        Optional<ObjectLockRetention> held = retention(key);
        if (held.isPresent() && !held.get().retainUntilDate().isBefore(until)) {
            return;
        }
        // What holds strictly already must not be asked to hold less strictly.
        boolean strict = held.isPresent() && held.get().mode() == ObjectLockRetentionMode.COMPLIANCE;
        ObjectLockRetentionMode asked = strict ? ObjectLockRetentionMode.COMPLIANCE : mode;
        failures.translated(S3Action.RETAIN, key.path(),
                () -> client.putObjectRetention(request -> request.bucket(bucket.name())
                        .key(bucket.key(key))
                        .retention(retention -> retention.mode(asked).retainUntilDate(until))));
    }

    @Override
    public Optional<Instant> retainedUntil(ObjectKey key) throws IOException {
        return retention(key).map(ObjectLockRetention::retainUntilDate);
    }

    private Optional<ObjectLockRetention> retention(ObjectKey key) throws IOException {
        return failures.translated(S3Action.READ_RETENTION, key.path(), () -> {
            try {
                return Optional.ofNullable(client
                        .getObjectRetention(request -> request.bucket(bucket.name()).key(bucket.key(key)))
                        .retention());
            } catch (S3Exception e) {
                if (NEVER_HELD.contains(S3Failures.code(e))) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }
}
