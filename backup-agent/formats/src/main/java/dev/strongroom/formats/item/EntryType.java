package dev.strongroom.formats.item;

/** What an item of a drive is. The names stand in vaults. */
public enum EntryType {
    /** Items lie in it; it has no bytes. */
    FOLDER,
    /** Bytes under a name. */
    FILE,
    /** What a file was before; it lies in its file. */
    VERSION
}
