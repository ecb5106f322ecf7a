package dev.strongroom.vault.pack;

import dev.strongroom.vault.blob.Digest;
import java.util.List;

/** A pack that is in the store: what an index says of it. */
public record FinishedPack(Digest id, List<PackedBlob> blobs) {
    public FinishedPack {
        blobs = List.copyOf(blobs);
    }
}
