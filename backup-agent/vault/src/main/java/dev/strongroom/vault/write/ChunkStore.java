package dev.strongroom.vault.write;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.chunk.ChunkSink;
import dev.strongroom.vault.file.WholeObjects;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores the chunks of one file and hashes the file on the way. For one thread. */
final class ChunkStore implements ChunkSink {
    private final BlobStore blobs;
    private final PackKind kind;
    private final List<Digest> content = new ArrayList<>();
    private final MessageDigest sha256 = WholeObjects.sha256();
    private Optional<Digest> wholeFile = Optional.empty();
    private int added;

    ChunkStore(BlobStore blobs, PackKind kind) {
        this.blobs = blobs;
        this.kind = kind;
    }

    @Override
    public void accept(byte[] bytes, int offset, int length, Extent extent) throws VaultException {
        BlobStore.StoredBlob blob = blobs.store(bytes, offset, length, kind);
        content.add(blob.id());
        added += blob.added() ? 1 : 0;
        switch (extent) {
            case WHOLE_FILE -> wholeFile = Optional.of(blob.id()); // the file's hash is the blob's
            case PART -> sha256.update(bytes, offset, length);
        }
    }

    StoredFile toFile(long size) {
        return new StoredFile(content, size, wholeFile.orElseGet(() -> Digest.of(sha256.digest())), added);
    }
}
