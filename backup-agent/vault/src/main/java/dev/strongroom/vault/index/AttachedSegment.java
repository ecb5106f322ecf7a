package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import java.util.List;

/** A segment with the numbers that its packs have in the pack table. */
final class AttachedSegment {
    private final Segment segment;
    private final int[] packNumbers;

    private AttachedSegment(Segment segment, int[] packNumbers) {
        this.segment = segment;
        this.packNumbers = packNumbers;
    }

    /** Makes a segment's packs known, and counts what its blobs take in them. */
    static AttachedSegment to(PackTable packs, Segment segment) {
        AttachedSegment attached = counted(packs, segment);
        for (int pack = 0; pack < segment.packs(); pack++) {
            packs.count(attached.packNumbers[pack], segment.packBytes(pack));
        }
        return attached;
    }

    /** A segment whose blobs were counted already, where they lay before. */
    static AttachedSegment counted(PackTable packs, Segment segment) {
        int[] numbers = new int[segment.packs()];
        for (int pack = 0; pack < numbers.length; pack++) {
            numbers[pack] = packs.number(segment.packId(pack));
        }
        return new AttachedSegment(segment, numbers);
    }

    Segment segment() {
        return segment;
    }

    int pack(long blob) {
        return packNumbers[BlobWords.pack(segment.word(blob, 4))];
    }

    boolean holds(PackTable packs, Digest id, BlobType type) {
        long blob = segment.first(id, type);
        while (blob >= 0 && packs.isAbsent(pack(blob))) {
            blob = segment.next(blob, id, type);
        }
        return blob >= 0;
    }

    void addPlaces(PackTable packs, Digest id, BlobType type, List<BlobPlace> places) {
        for (long blob = segment.first(id, type); blob >= 0; blob = segment.next(blob, id, type)) {
            if (!packs.isAbsent(pack(blob))) {
                places.add(new BlobPlace(packs.id(pack(blob)), segment.blob(blob)));
            }
        }
    }

    /** Its blobs in order, with the pack table's numbers. */
    SortedBlobs sorted() {
        return new SortedBlobs() {
            private long at = -1;

            @Override
            public boolean next() {
                at++;
                return at < segment.blobs();
            }

            @Override
            public long word(int word) {
                long value = segment.word(at, word);
                return word == 4 ? BlobWords.renumbered(value, pack(at)) : value;
            }
        };
    }
}
