package dev.strongroom.model.audit;

/** How it ended. */
public enum AuditStatus {
    COMPLETED, FAILED
}
