package dev.strongroom.vault.store.google;

import com.google.cloud.ReadChannel;
import com.google.cloud.WriteChannel;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobGetOption;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.BlobWriteOption;
import com.google.cloud.storage.StorageException;
import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.GoogleLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Objects in a bucket, named as restic names them. Each is written under the condition that its name is free and with its
 * CRC-32C, which the service checks; large ones in a resumable upload. What is read is in memory before its stream is
 * handed out: at most a pack.
 */
public final class GoogleStore implements ObjectStore, TimedStore, ConditionalStore {
    /** From where on Google advises resumable uploads. */
    private static final int LARGE = 8 << 20;
    private static final int BUFFER = 256 << 10;

    private final GoogleLocation location;
    private final Storage storage;
    private final GoogleFailures failures;

    /** Sends nothing yet, but for what default credentials may ask of this machine. */
    public GoogleStore(GoogleLocation location, StoreCredentials credentials, StoreConnection connection)
            throws IOException {
        this(location, GoogleAccess.client(credentials, connection), connection);
    }

    GoogleStore(GoogleLocation location, Storage storage, StoreConnection connection) {
        this.location = location;
        this.storage = storage;
        this.failures = new GoogleFailures(location, connection);
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        BlobInfo info = BlobInfo.newBuilder(id(key)).setCrc32c(crc32c(bytes, offset, length)).build();
        failures.translated(key.path(), () -> {
            if (length < LARGE) {
                storage.create(info, bytes, offset, length, BlobTargetOption.doesNotExist(),
                        BlobTargetOption.disableGzipContent()); // encrypted bytes don't become smaller
            } else {
                upload(info, ByteBuffer.wrap(bytes, offset, length));
            }
            return key;
        });
    }

    private void upload(BlobInfo info, ByteBuffer bytes) throws IOException {
        try (WriteChannel channel =
                storage.writer(info, BlobWriteOption.doesNotExist(), BlobWriteOption.crc32cMatch(),
                        BlobWriteOption.disableGzipContent())) {
            channel.setChunkSize(LARGE);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static String crc32c(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        if (length == 0) {
            size(key); // there is no range of no bytes
            return InputStream.nullInputStream();
        }
        return failures.translated(key.path(), () -> {
            try (ReadChannel channel = storage.reader(id(key))) {
                channel.setChunkSize(0);
                channel.seek(offset);
                if (length > 0) {
                    channel.limit(offset + length);
                }
                return new ByteArrayInputStream(all(channel));
            }
        });
    }

    private static byte[] all(ReadChannel channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return all.toByteArray();
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return blob(key).getSize();
    }

    @Override
    public Instant writtenAt(ObjectKey key) throws IOException {
        return blob(key).getCreateTimeOffsetDateTime().toInstant();
    }

    private Blob blob(ObjectKey key) throws IOException {
        BlobGetOption fields = BlobGetOption.fields(BlobField.SIZE, BlobField.TIME_CREATED);
        Optional<Blob> blob =
                failures.translated(key.path(), () -> Optional.ofNullable(storage.get(id(key), fields)));
        if (blob.isEmpty()) {
            failures.translated(location.bucket(), () -> page(ObjectKind.CONFIG)); // fails if the bucket is missing
            throw new ObjectMissingException(key.path() + " is not there.",
                    new StorageException(404, "Not Found"));
        }
        return blob.get();
    }

    private Iterator<Blob> page(ObjectKind kind) {
        return storage.list(location.bucket(), BlobListOption.prefix(prefix() + kind.prefix()),
                BlobListOption.fields(BlobField.NAME, BlobField.SIZE)).iterateAll().iterator();
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        Iterator<Blob> blobs = failures.translated(kind.directory(), () -> page(kind));
        while (failures.translated(kind.directory(), blobs::hasNext)) {
            Blob blob = blobs.next();
            ObjectKey.ofPath(blob.getName().substring(prefix().length()))
                    .filter(key -> key.kind() == kind)
                    .ifPresent(key -> each.accept(new StoredObject(key, blob.getSize())));
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        failures.translated(key.path(), () -> storage.delete(id(key)));
    }

    private BlobId id(ObjectKey key) {
        return BlobId.of(location.bucket(), prefix() + key.path());
    }

    private String prefix() {
        return location.prefix().isEmpty() ? "" : location.prefix() + "/";
    }

    @Override
    public String location() {
        return location.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            storage.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The connection to " + location + " could not be closed.", e);
        }
    }
}
