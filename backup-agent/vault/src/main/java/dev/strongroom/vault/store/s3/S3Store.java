package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.ContentMd5;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.StoreCapability;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.VersioningStore;
import dev.strongroom.vault.store.location.S3Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket, named as restic names them. Each is written by one request. Whether the bucket keeps versions or has an object lock is asked once, when it is needed.
 */
public final class S3Store implements ObjectStore, TimedStore, ConditionalStore {
    private final Bucket bucket;
    private final S3Options options;
    private final S3Client client;
    private final S3Failures failures;
    private final S3Features features;
    private final S3Versions versions;

    /** Sends nothing yet. */
    public S3Store(S3Location location, S3Options options) {
        this.bucket = new Bucket(location);
        this.options = options;
        this.client = S3Access.client(location, options);
        this.failures = new S3Failures(location, options.connection());
        this.features = new S3Features(client, bucket, failures);
        this.versions = new S3Versions(client, bucket, failures);
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (options.writeOnce() == S3WriteOnce.LOOK_FIRST) {
            refuseExisting(key);
        }
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(bucket.name()).key(bucket.key(key)).ifNoneMatch("*");
        if (options.checksums() == S3Checksums.MD5) {
            request.contentMD5(Base64.getEncoder().encodeToString(ContentMd5.of(bytes, offset, length)));
        }
        RequestBody body = length == 0
                ? RequestBody.empty()
                : RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, offset, length), length,
                        "application/octet-stream");
        failures.translated(S3Action.WRITE, key.path(), () -> client.putObject(request.build(), body));
    }

    private void refuseExisting(ObjectKey key) throws IOException {
        try {
            size(key);
        } catch (ObjectMissingException e) {
            return;
        }
        throw new ObjectExistsException(key.path() + " is there already.");
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        if (length == 0) {
            size(key); // there is no range of no bytes
            return InputStream.nullInputStream();
        }
        GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(bucket.name()).key(bucket.key(key));
        if (offset > 0 || length > 0) {
            request.range("bytes=" + offset + "-" + (length < 0 ? "" : offset + length - 1));
        }
        return failures.translated(S3Action.READ, key.path(), () -> {
            try {
                return new S3Input(client.getObject(request.build()));
            } catch (S3Exception e) {
                if (e.statusCode() == 416) {
                    return InputStream.nullInputStream(); // the range begins at the object's end
                }
                throw e;
            }
        });
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return head(key).contentLength();
    }

    @Override
    public Instant writtenAt(ObjectKey key) throws IOException {
        return head(key).lastModified();
    }

    private HeadObjectResponse head(ObjectKey key) throws IOException {
        try {
            return failures.translated(S3Action.READ, key.path(),
                    () -> client.headObject(request -> request.bucket(bucket.name()).key(bucket.key(key))));
        } catch (ObjectMissingException e) {
            requireBucket();
            throw e;
        }
    }

    /** An answer to HEAD does not say whether the object or its bucket is missing. */
    private void requireBucket() throws IOException {
        failures.translated(S3Action.LIST, bucket.name(),
                () -> client.listObjectsV2(request -> request.bucket(bucket.name()).prefix("config").maxKeys(1)));
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        Optional<String> next = Optional.empty();
        do {
            String token = next.orElse(null);
            ListObjectsV2Response page = failures.translated(S3Action.LIST, kind.directory(),
                    () -> client.listObjectsV2(request -> request.bucket(bucket.name())
                            .prefix(bucket.prefix(kind))
                            .continuationToken(token)));
            for (S3Object object : page.contents()) {
                bucket.objectKey(object.key())
                        .filter(key -> key.kind() == kind)
                        .ifPresent(key -> each.accept(new StoredObject(key, object.size())));
            }
            next = Optional.ofNullable(page.nextContinuationToken());
        } while (next.isPresent());
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        DeleteObjectResponse answer = failures.translated(S3Action.DELETE, key.path(),
                () -> client.deleteObject(request -> request.bucket(bucket.name()).key(bucket.key(key))));
        if (key.kind() == ObjectKind.LOCK && Boolean.TRUE.equals(answer.deleteMarker())) {
            versions.destroyAll(key);
        }
    }

    @Override
    public String location() {
        return bucket.location().toString();
    }

    @Override
    public <C extends StoreCapability> Optional<C> capability(Class<C> type) {
        if (type == VersioningStore.class) {
            return features.versioning() ? Optional.of(type.cast(versions)) : Optional.empty();
        }
        if (type == RetainingStore.class) {
            return features.objectLock()
                    ? Optional.of(type.cast(new S3Retention(client, bucket, failures, options.retention())))
                    : Optional.empty();
        }
        if (type == ConditionalStore.class && options.writeOnce() == S3WriteOnce.LOOK_FIRST) {
            return Optional.empty();
        }
        return ObjectStore.super.capability(type);
    }

    @Override
    public void close() {
        client.close();
    }
}
