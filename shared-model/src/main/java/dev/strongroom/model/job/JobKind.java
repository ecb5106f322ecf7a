package dev.strongroom.model.job;

/** What a job does. */
public enum JobKind {
    BACKUP, RESTORE, EXPORT,
    /** Makes the catalogue of a mailbox anew from its vault. */
    REBUILD
}
