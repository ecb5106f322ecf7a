package dev.strongroom.model.account;

/** What a user may do in general; single permissions narrow it. */
public enum UserRole {
    /** Everything within the accounts that the user may open. */
    ADMINISTRATOR,
    /** Only what single permissions allow. */
    CUSTOM,
    /** Sees and restores only what was backed up of the mailbox that has the user's own address. */
    END_USER
}
