package dev.strongroom.vault.index;

import java.util.List;
import java.util.PriorityQueue;

/** Several sorted lists of blobs as one. */
final class MergedBlobs implements SortedBlobs {
    private final PriorityQueue<SortedBlobs> sources;
    private boolean started;

    MergedBlobs(List<? extends SortedBlobs> lists) {
        sources = new PriorityQueue<>(Math.max(1, lists.size()), MergedBlobs::compare);
        for (SortedBlobs list : lists) {
            if (list.next()) {
                sources.add(list);
            }
        }
    }

    private static int compare(SortedBlobs one, SortedBlobs other) {
        for (int word = 0; word < BlobWords.COUNT - 2; word++) {
            int order = Long.compareUnsigned(one.word(word), other.word(word));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean next() {
        if (started) {
            SortedBlobs used = sources.remove();
            if (used.next()) {
                sources.add(used);
            }
        }
        started = true;
        return !sources.isEmpty();
    }

    @Override
    public long word(int word) {
        return sources.element().word(word);
    }
}
