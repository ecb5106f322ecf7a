package dev.strongroom.vault.chunk;

import dev.strongroom.vault.VaultException;

/** Takes a file's chunks in order. */
@FunctionalInterface
public interface ChunkSink {
    /**
     * Takes a chunk, whose bytes may change after this returns.
     *
     * @param extent whether the chunk is all there is of the file
     */
    void accept(byte[] bytes, int offset, int length, Extent extent) throws VaultException;

    /** How much of a file a chunk is. */
    enum Extent {
        /** The file has this chunk alone. */
        WHOLE_FILE,
        /** The file has others too. */
        PART
    }
}
