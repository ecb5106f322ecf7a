package dev.strongroom.vault;

import dev.strongroom.vault.blob.Digest;
import java.io.InputStream;
import java.util.List;

/**
 * Blobs that are read before their turn, in the order in which they lie in packs and in few requests. All of them are
 * held in memory, so whoever asks for them bounds their number. Thread-safe.
 */
public interface ReadAhead {
    /**
     * What is to be read. Each is independent of the others and may run on any thread, in any order. One that fails says
     * nothing: its blobs are left to {@link #open}, which looks for them elsewhere and tells what is wrong.
     */
    List<Runnable> requests();

    /** Like {@link VaultReader#open}, of what was read by the requests that are done, and of the vault for the rest. */
    InputStream open(List<Digest> content);
}
