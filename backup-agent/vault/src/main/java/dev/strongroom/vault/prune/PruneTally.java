package dev.strongroom.vault.prune;

import dev.strongroom.vault.blob.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a prune does to each pack of the store. */
final class PruneTally {
    private final VaultUsage usage;
    private final IndexRewrite.Deadline deadline;
    private final Duration grace;
    private final List<Digest> due = new ArrayList<>();
    private long dueBytes;
    private int waiting;
    private long waitingBytes;
    private Optional<Instant> since = Optional.empty();

    PruneTally(VaultUsage usage, Map<Digest, Long> sizes, IndexRewrite.Deadline deadline, Duration grace) {
        this.usage = usage;
        this.deadline = deadline;
        this.grace = grace;
        sizes.forEach(this::count);
    }

    private void count(Digest pack, long size) {
        boolean kept = usage.pack(pack).filter(found -> found.fate() == PackUsage.Fate.KEEP).isPresent();
        if (kept) {
            return;
        }
        Instant outSince = usage.marks().getOrDefault(pack, deadline.now());
        if (deadline.isDue(outSince)) {
            due.add(pack);
            dueBytes += size;
        } else {
            waiting++;
            waitingBytes += size;
            since = since.filter(earliest -> earliest.isBefore(outSince)).or(() -> Optional.of(outSince));
        }
    }

    /** Packs that are to be deleted now. */
    List<Digest> due() {
        return List.copyOf(due);
    }

    PruneReport report(int usedBlobs, int held) {
        List<PackUsage> out = usage.packs().stream().filter(p -> p.fate() != PackUsage.Fate.KEEP).toList();
        long unusedLeft = usage.packs()
                .stream()
                .filter(pack -> pack.fate() == PackUsage.Fate.KEEP)
                .mapToLong(PackUsage::unused)
                .sum();
        return new PruneReport(usedBlobs, out.size(), out.stream().mapToLong(PackUsage::unused).sum(),
                out.stream().mapToLong(PackUsage::used).sum(), due.size(), dueBytes, waiting, waitingBytes,
                since.filter(earliest -> earliest.isBefore(Instant.MAX.minus(grace)))
                        .map(earliest -> earliest.plus(grace)),
                unusedLeft, held);
    }
}
