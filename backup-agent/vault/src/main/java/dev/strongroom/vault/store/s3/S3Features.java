package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.StoreException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;

/**
 * What a bucket was made with. A server that does not know the question, or does not let these credentials ask it, counts
 * as one that has no such thing. When the question fails otherwise, the bucket counts as having it for now, so that what
 * depends on it fails too, rather than go wrong in silence.
 */
final class S3Features {
    private static final Logger LOG = LoggerFactory.getLogger(S3Features.class);

    private final S3Client client;
    private final Bucket bucket;
    private final S3Failures failures;
    private final ConcurrentMap<S3Action, Boolean> answers = new ConcurrentHashMap<>();

    S3Features(S3Client client, Bucket bucket, S3Failures failures) {
        this.client = client;
        this.bucket = bucket;
        this.failures = failures;
    }

    boolean versioning() {
        return known(S3Action.READ_VERSIONING, () -> {
            Optional<BucketVersioningStatus> status = Optional.ofNullable(
                    client.getBucketVersioning(request -> request.bucket(bucket.name())).status());
            return status.isPresent(); // also suspended: older versions are still there
        });
    }

    boolean objectLock() {
        return known(S3Action.READ_OBJECT_LOCK, () -> client
                .getObjectLockConfiguration(request -> request.bucket(bucket.name()))
                .objectLockConfiguration()
                .objectLockEnabled() == ObjectLockEnabled.ENABLED);
    }

    private boolean known(S3Action question, S3Failures.Request<Boolean> request) {
        Boolean answer = answers.get(question);
        if (answer != null) {
            return answer;
        }
        try {
            boolean asked = failures.translated(question, bucket.name(), request);
            answers.put(question, asked);
            return asked;
        } catch (ObjectMissingException e) {
            answers.put(question, false);
            return false;
        } catch (AccessRefusedException e) {
            LOG.warn("{} It counts as having none.", e.getMessage());
            answers.put(question, false);
            return false;
        } catch (StoreException e) {
            return !e.permanent();
        } catch (IOException e) {
            return true;
        }
    }
}
