package dev.strongroom.vault;

/** How much of a vault a check reads. */
public enum CheckDepth {
    /** Index, snapshots, trees and the list of packs; no data. */
    STRUCTURE,
    /** Also every pack, every blob of which is decrypted and compared with its id. */
    EVERY_BLOB
}
