package dev.strongroom.vault;

/** How much of a vault a check reads. */
public sealed interface CheckDepth {
    /** Index, snapshots, trees and the list of packs; no data. */
    CheckDepth STRUCTURE = new Structure();
    /** Also every pack, every blob of which is decrypted and compared with its id. */
    CheckDepth EVERY_BLOB = new EveryBlob();

    /** See {@link #STRUCTURE}. */
    record Structure() implements CheckDepth {}

    /** See {@link #EVERY_BLOB}. */
    record EveryBlob() implements CheckDepth {}

    /**
     * Also so many packs of a hundred, chosen by chance, at least one of those there are.
     *
     * @param percent 1 to 100
     */
    record Sample(int percent) implements CheckDepth {
        public Sample {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("A sample is 1 to 100 percent");
            }
        }
    }
}
