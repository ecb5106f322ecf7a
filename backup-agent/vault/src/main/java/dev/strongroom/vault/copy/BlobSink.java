package dev.strongroom.vault.copy;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;

/** The target of a copy, as far as blobs go. */
public interface BlobSink {
    /** Whether the target has a blob. */
    boolean holds(Digest id, BlobType type);

    /** Stores a blob. */
    void store(BlobType type, byte[] bytes) throws VaultException;

    /** Makes durable what was stored so far. */
    void flush() throws VaultException;
}
