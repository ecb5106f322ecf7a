package dev.strongroom.vault.store.s3;

/** Who may let go of a held object before its time. */
public enum RetentionMode {
    /** Who has a permission of its own. */
    GOVERNANCE,
    /** Nobody, not even the account's owner. */
    COMPLIANCE
}
