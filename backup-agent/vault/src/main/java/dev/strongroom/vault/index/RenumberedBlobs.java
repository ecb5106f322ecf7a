package dev.strongroom.vault.index;

import java.util.Map;

/** Blobs whose packs are given other numbers. */
record RenumberedBlobs(SortedBlobs blobs, Map<Integer, Integer> numbers) implements SortedBlobs {
    @Override
    public boolean next() {
        return blobs.next();
    }

    @Override
    public long word(int word) {
        long value = blobs.word(word);
        return word == 4 ? BlobWords.renumbered(value, numbers.getOrDefault(BlobWords.pack(value), 0)) : value;
    }
}
