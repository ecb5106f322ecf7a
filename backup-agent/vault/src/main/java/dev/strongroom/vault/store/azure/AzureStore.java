package dev.strongroom.vault.store.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.DownloadRetryOptions;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.ContentMd5;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.AzureLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Objects as block blobs of a container, named as restic names them. Each is written by one request, with its MD5, that
 * the service refuses when the name is taken. What is read is in memory before its stream is handed out: at most a pack.
 */
public final class AzureStore implements ObjectStore, TimedStore, ConditionalStore {
    /** For all of a request; a pack over a slow line takes its time. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final DownloadRetryOptions NO_RETRY = new DownloadRetryOptions().setMaxRetryRequests(0);

    private final AzureLocation location;
    private final BlobContainerClient container;
    private final AzureFailures failures;

    /** Reached directly. Sends nothing yet; fails for what can't be credentials. */
    public AzureStore(AzureLocation location, StoreCredentials credentials) throws IOException {
        this(location, credentials, StoreConnection.DIRECT);
    }

    /** Sends nothing yet; fails for what can't be credentials. */
    public AzureStore(AzureLocation location, StoreCredentials credentials, StoreConnection connection)
            throws IOException {
        this.location = location;
        this.container = AzureAccess.container(location, credentials, connection);
        this.failures = new AzureFailures(location, connection);
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        BlockBlobSimpleUploadOptions upload =
                new BlockBlobSimpleUploadOptions(new ByteArrayInputStream(bytes, offset, length), length)
                        .setContentMd5(ContentMd5.of(bytes, offset, length))
                        .setRequestConditions(new BlobRequestConditions().setIfNoneMatch("*"));
        failures.translated(key.path(),
                () -> blob(key).getBlockBlobClient().uploadWithResponse(upload, LONGEST, Context.NONE));
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        if (length == 0) {
            size(key); // there is no range of no bytes
            return InputStream.nullInputStream();
        }
        BlobRange range = length < 0 ? new BlobRange(offset) : new BlobRange(offset, length);
        return failures.translated(key.path(), () -> {
            try {
                return blob(key).downloadContentWithResponse(NO_RETRY, null, range, false, LONGEST, Context.NONE)
                        .getValue()
                        .toStream();
            } catch (BlobStorageException e) {
                if (e.getStatusCode() == 416) {
                    return InputStream.nullInputStream(); // the range begins at the object's end
                }
                throw e;
            }
        });
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return properties(key).getBlobSize();
    }

    @Override
    public Instant writtenAt(ObjectKey key) throws IOException {
        return properties(key).getLastModified().toInstant();
    }

    private BlobProperties properties(ObjectKey key) throws IOException {
        return failures.translated(key.path(), () -> blob(key).getProperties());
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        ListBlobsOptions options = new ListBlobsOptions().setPrefix(prefix() + kind.prefix());
        Iterator<BlobItem> blobs =
                failures.translated(kind.directory(), () -> container.listBlobs(options, LONGEST).iterator());
        while (failures.translated(kind.directory(), blobs::hasNext)) {
            BlobItem blob = blobs.next();
            Optional<ObjectKey> key = ObjectKey.ofPath(blob.getName().substring(prefix().length()));
            key.filter(found -> found.kind() == kind)
                    .ifPresent(found -> each
                            .accept(new StoredObject(found, blob.getProperties().getContentLength())));
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        failures.translated(key.path(), () -> blob(key).deleteIfExists());
    }

    private BlobClient blob(ObjectKey key) {
        return container.getBlobClient(prefix() + key.path());
    }

    private String prefix() {
        return location.prefix().isEmpty() ? "" : location.prefix() + "/";
    }

    @Override
    public String location() {
        return location.toString();
    }

    @Override
    public void close() {
        // Its connections are shared with other containers.
    }
}
