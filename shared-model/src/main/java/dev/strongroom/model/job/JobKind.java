package dev.strongroom.model.job;

/** What a job does. */
public enum JobKind {
    BACKUP, RESTORE, EXPORT
}
