package dev.strongroom.vault.index;

import dev.strongroom.vault.pack.FinishedPack;
import java.util.List;

/** What an index file says: where blobs lie, and which packs wait for their deletion. */
public record IndexFile(List<FinishedPack> packs, List<MarkedPack> marked) {
    public IndexFile {
        packs = List.copyOf(packs);
        marked = List.copyOf(marked);
    }
}
