package dev.strongroom.model.audit;

/** What was done, by the names of docs/glossary.md. */
public enum AuditActivity {
    /** Somebody signed in, or tried to. */
    SIGN_IN,
    /** A session ended before its time, or a token came a second time. */
    SESSION_ENDED,
    /** A password was set or reset. */
    PASSWORD_CHANGED,
    /** Two-factor sign-in was switched on or off, or a recovery code was used. */
    SECOND_FACTOR_CHANGED,
    /** What the account asks of its users when they sign in, or from where. */
    SECURITY_SETTINGS_CHANGED,
    /** Somebody was invited, changed, activated or deleted. */
    USER_MANAGEMENT,
    USER_DEACTIVATED, PERMISSIONS_CHANGED,
    /** Limited Access was set or taken away. */
    LIMITED_ACCESS_CHANGED,
    /** A key for programs was made or revoked. */
    API_KEY_CHANGED,
    /** A partner's user opened a customer's account. */
    ACCOUNT_ACCESSED,
    /** An account was made, renamed, or is to be removed. */
    ACCOUNT_CHANGED, SETTINGS_CHANGED, TASK_ADDED, TASK_REMOVED,
    /** Backups were deleted. */
    BACKUP_DELETED, CREDENTIALS_CHANGED, STORAGE_ADDED, DATA_PREVIEWED, DATA_EXPORTED, DATA_RESTORED,
    /** The agent wrote an e-mail, or could not. */
    NOTIFICATION
}
