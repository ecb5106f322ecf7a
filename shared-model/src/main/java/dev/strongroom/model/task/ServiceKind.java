package dev.strongroom.model.task;

/** The services that tasks back up, by the names of docs/glossary.md. */
public enum ServiceKind {
    /** Any IMAP server. */
    IMAP,
    /** Mailboxes of a tenant of Microsoft 365. */
    MICROSOFT365,
    /** OneDrives of people of a tenant of Microsoft 365. */
    ONEDRIVE
}
