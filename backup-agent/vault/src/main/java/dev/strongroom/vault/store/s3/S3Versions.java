package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.VersioningStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/** The versions that a bucket keeps. */
final class S3Versions implements VersioningStore {
    private final S3Client client;
    private final Bucket bucket;
    private final S3Failures failures;

    S3Versions(S3Client client, Bucket bucket, S3Failures failures) {
        this.client = client;
        this.bucket = bucket;
        this.failures = failures;
    }

    @Override
    public void versions(ObjectKind kind, Consumer<ObjectVersion> each) throws IOException {
        list(bucket.prefix(kind), version -> {
            if (version.key().kind() == kind) {
                each.accept(version);
            }
        });
    }

    private void list(String prefix, Consumer<ObjectVersion> each) throws IOException {
        Page page = new Page(null, null);
        while (page != null) {
            Page from = page;
            ListObjectVersionsResponse found = failures.translated(S3Action.LIST_VERSIONS, prefix,
                    () -> client.listObjectVersions(request -> request.bucket(bucket.name())
                            .prefix(prefix)
                            .keyMarker(from.key)
                            .versionIdMarker(from.version)));
            found.versions()
                    .forEach(version -> bucket.objectKey(version.key())
                            .ifPresent(key -> each.accept(new ObjectVersion(key, version.versionId(), version.size(),
                                    version.lastModified(), version.isLatest(), false))));
            found.deleteMarkers()
                    .forEach(mark -> bucket.objectKey(mark.key()).ifPresent(key -> each.accept(deletion(key, mark))));
            page = found.isTruncated() ? new Page(found.nextKeyMarker(), found.nextVersionIdMarker()) : null;
        }
    }

    /** Where the next page of a listing begins. */
    private record Page(@Nullable String key,
            @Nullable String version) {}

    private static ObjectVersion deletion(ObjectKey key, DeleteMarkerEntry mark) {
        return new ObjectVersion(key, mark.versionId(), 0, mark.lastModified(), mark.isLatest(), true);
    }

    /** Leaves nothing of an object. */
    void destroyAll(ObjectKey key) throws IOException {
        List<ObjectVersion> all = new ArrayList<>();
        list(bucket.key(key), all::add);
        for (ObjectVersion version : all) {
            destroy(version);
        }
    }

    @Override
    public void destroy(ObjectVersion version) throws IOException {
        Instant asked = Instant.now();
        try {
            failures.translated(S3Action.DESTROY, version.key().path(),
                    () -> client.deleteObject(request -> request.bucket(bucket.name())
                            .key(bucket.key(version.key()))
                            .versionId(version.id())));
        } catch (AccessRefusedException e) {
            throw held(version, asked) ? new ObjectRetainedException(version.key().path()
                    + " is held by the bucket's object lock and can't be deleted yet.", e) : e;
        }
    }

    /** A refusal does not say whether a lock or a missing permission is its reason. */
    private boolean held(ObjectVersion version, Instant asked) throws IOException {
        if (version.deletion()) {
            return false;
        }
        HeadObjectResponse head = failures.translated(S3Action.READ, version.key().path(),
                () -> client.headObject(request -> request.bucket(bucket.name())
                        .key(bucket.key(version.key()))
                        .versionId(version.id())));
        Instant until = head.objectLockRetainUntilDate();
        return (until != null && until.isAfter(asked)) || "ON".equals(head.objectLockLegalHoldStatusAsString());
    }
}
