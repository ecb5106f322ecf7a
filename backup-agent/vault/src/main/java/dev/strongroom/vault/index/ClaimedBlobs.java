package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.PackedBlob;
import java.util.ArrayList;
import java.util.List;

/** Blobs that a writer stores or has stored and that no index names yet. Thread-safe. */
public final class ClaimedBlobs {
    private final List<BlobTable> setApart = new ArrayList<>();
    private BlobTable current = new BlobTable();

    /** Claims a blob for the caller, who then stores it; false when somebody has it already. */
    public synchronized boolean claim(Digest id, BlobType type) {
        if (holds(id, type)) {
            return false;
        }
        current.add(new PackedBlob(id, type, 0, 0, 0), 0);
        return true;
    }

    /** Whether a blob was claimed. */
    public synchronized boolean holds(Digest id, BlobType type) {
        return current.first(id, type) >= 0 || setApart.stream().anyMatch(blobs -> blobs.first(id, type) >= 0);
    }

    /** Sets those claimed so far apart, to be forgotten once they are in an index. */
    public synchronized void setApart() {
        setApart.add(current);
        current = new BlobTable();
    }

    /** Forgets all that were ever set apart. */
    public synchronized void forget() {
        setApart.clear();
    }
}
