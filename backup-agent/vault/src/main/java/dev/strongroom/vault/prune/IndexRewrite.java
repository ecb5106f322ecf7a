package dev.strongroom.vault.prune;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.IndexFile;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.index.MarkedPack;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.read.PackRanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the index anew as planned, file by file; files from which nothing is taken out stay. The packs that are to be
 * written anew are so on the way. Old files are only named, for the caller to remove once all new ones are there.
 */
final class IndexRewrite {
    private final IndexFiles files;
    private final VaultUsage usage;
    private final UsedBlobs used;
    private final Deadline deadline;
    private final PackRanges ranges;
    private final PackAssembler packs;
    private final NewIndex index;
    private final Set<Digest> done = new HashSet<>();
    private final List<Digest> replaced = new ArrayList<>();

    /** Which packs out of the index have waited long enough: without a grace, all. */
    record Deadline(Instant now, Instant latestDue) {
        boolean isDue(Instant since) {
            return latestDue.equals(now) || !since.isAfter(latestDue);
        }
    }

    IndexRewrite(IndexFiles files, VaultUsage usage, UsedBlobs used, Deadline deadline, PackRanges ranges,
            PackAssembler packs, NewIndex index) {
        this.files = files;
        this.usage = usage;
        this.used = used;
        this.deadline = deadline;
        this.ranges = ranges;
        this.packs = packs;
        this.index = index;
    }

    void rewrite(Digest name) throws VaultException {
        IndexFile file = files.require(name);
        List<FinishedPack> kept = new ArrayList<>();
        List<MarkedPack> marked = new ArrayList<>();
        for (FinishedPack pack : file.packs()) {
            if (done.add(pack.id())) {
                PackUsage found = usage.pack(pack.id()).orElseThrow();
                switch (found.fate()) {
                    case KEEP -> kept.add(pack);
                    case REPACK -> {
                        ranges.read(pack.id(), staying(pack, found), packs::add);
                        mark(pack, marked);
                    }
                    case TAKE_OUT -> {
                        if (found.isThere()) {
                            mark(pack, marked);
                        }
                    }
                }
            }
        }
        boolean changed = kept.size() < file.packs().size();
        for (MarkedPack pack : file.marked()) {
            changed |= !keepMark(pack, kept, marked);
        }
        if (changed) {
            for (FinishedPack pack : kept) {
                index.add(pack);
            }
            for (MarkedPack pack : marked) {
                index.addMarked(pack);
            }
            replaced.add(name);
        }
    }

    private List<PackedBlob> staying(FinishedPack pack, PackUsage found) {
        return pack.blobs().stream().filter(blob -> used.place(blob.id(), blob.type(), found.number())).toList();
    }

    private void mark(FinishedPack pack, List<MarkedPack> marked) {
        if (!deadline.isDue(deadline.now())) {
            marked.add(new MarkedPack(pack, deadline.now()));
        }
    }

    /** Answers whether a mark stays as it is. */
    private boolean keepMark(MarkedPack pack, List<FinishedPack> kept, List<MarkedPack> marked) {
        Digest id = pack.pack().id();
        if (usage.marks().containsKey(id)) {
            if (!deadline.isDue(pack.since()) && done.add(id)) {
                marked.add(pack);
                return true;
            }
        } else if (usage.isPutBack(id) && done.add(id)) {
            kept.add(pack.pack()); // it is needed again
        }
        return false;
    }

    /** Files that have been written anew. */
    List<Digest> replaced() {
        return List.copyOf(replaced);
    }
}
