package dev.strongroom.vault.read;

import dev.strongroom.vault.pack.PackedBlob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Divides what is wanted of a pack into pieces that are worth one request each. */
final class PackRuns {
    /** Blobs that lie no further apart are read in one request. */
    private static final int MOST_GAP = 256 << 10;

    private PackRuns() {}

    /** Blobs of one pack that are read together, in the order in which they lie there; not empty. */
    record Run(List<PackedBlob> blobs) {
        int start() {
            return blobs.getFirst().offset();
        }

        /** How many bytes of the pack it takes, with what lies between its blobs. */
        int length() {
            return Math.toIntExact(end(blobs.getLast()) - start());
        }
    }

    /** The runs that hold these blobs of a pack, none of them longer than {@code mostBytes} unless a blob is. */
    static List<Run> of(Collection<PackedBlob> blobs, int mostBytes) {
        List<PackedBlob> ordered = blobs.stream().sorted(Comparator.comparingInt(PackedBlob::offset)).toList();
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1;
            while (to < ordered.size() && joins(ordered.get(from), ordered.get(to - 1), ordered.get(to), mostBytes)) {
                to++;
            }
            runs.add(new Run(ordered.subList(from, to)));
            from = to;
        }
        return runs;
    }

    private static boolean joins(PackedBlob first, PackedBlob last, PackedBlob next, int mostBytes) {
        return next.offset() - end(last) <= MOST_GAP && end(next) - first.offset() <= mostBytes;
    }

    private static long end(PackedBlob blob) {
        return (long) blob.offset() + blob.length();
    }
}
