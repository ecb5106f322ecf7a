package dev.strongroom.simulator.microsoft.drive;

/** What an entry of a drive is. */
enum EntryType {
    /** The folder that all others lie in. */
    ROOT,
    FOLDER,
    FILE,
    /** A notebook of OneNote: shown as one thing, kept as a folder of sections. */
    NOTEBOOK,
    /** A way to a folder of somebody else. */
    SHORTCUT;

    /** Whether entries may lie in it. */
    boolean holdsEntries() {
        return this == ROOT || this == FOLDER || this == NOTEBOOK;
    }
}
