package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.StoredContent;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.chunk.ChunkSink;
import dev.strongroom.vault.file.WholeObjects;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores the chunks of one file, and hashes the file on the way if that is asked for. For one thread. */
final class ChunkStore implements ChunkSink {
    private final BlobStore blobs;
    private final PackKind kind;
    private final List<Digest> content = new ArrayList<>();
    private final Optional<MessageDigest> sha256;
    private Optional<Digest> wholeFile = Optional.empty();
    private int added;

    private ChunkStore(BlobStore blobs, PackKind kind, Optional<MessageDigest> sha256) {
        this.blobs = blobs;
        this.kind = kind;
        this.sha256 = sha256;
    }

    /** One that {@link #toFile} can be asked of. */
    static ChunkStore hashing(BlobStore blobs, PackKind kind) {
        return new ChunkStore(blobs, kind, Optional.of(WholeObjects.sha256()));
    }

    /** One that only {@link #toContent} can be asked of. */
    static ChunkStore ofContent(BlobStore blobs, PackKind kind) {
        return new ChunkStore(blobs, kind, Optional.empty());
    }

    @Override
    public void accept(byte[] bytes, int offset, int length, Extent extent) throws VaultException {
        BlobStore.StoredBlob blob = blobs.store(bytes, offset, length, kind);
        content.add(blob.id());
        added += blob.added() ? 1 : 0;
        switch (extent) {
            case WHOLE_FILE -> wholeFile = Optional.of(blob.id()); // the file's hash is the blob's
            case PART -> sha256.ifPresent(hash -> hash.update(bytes, offset, length));
        }
    }

    StoredFile toFile(long size) {
        return new StoredFile(content, size, wholeFile.orElseGet(() -> Digest.of(sha256.orElseThrow().digest())),
                added);
    }

    StoredContent toContent(long size) {
        return new StoredContent(content, size);
    }
}
