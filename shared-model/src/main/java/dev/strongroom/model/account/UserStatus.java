package dev.strongroom.model.account;

/** Whether a user can sign in. */
public enum UserStatus {
    /** Was invited and has not come yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Was sent away; comes back as they were. */
    DEACTIVATED
}
