package dev.strongroom.model.recovery;

/** What something in a drive is. */
public enum FileType {
    FOLDER, FILE,
    /** An older version of a file. */
    VERSION
}
