package dev.strongroom.service.recovery.drive;

/** How what is restored meets what is there. */
public enum DriveMethod {
    /** Into a dated folder of its own; nothing that is there is touched. */
    NON_DESTRUCTIVE,
    /** Into the original folders; a file whose name is there stays and is not written again. */
    BYPASS,
    /** Into the original folders; a file that is there with other bytes gets the stored ones as a new version. */
    REPLACE,
    /** Into the original folders; where a name is there, the stored file comes beside it with the time behind its name. */
    DUPLICATE
}
