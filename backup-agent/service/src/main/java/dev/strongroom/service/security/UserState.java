package dev.strongroom.service.security;

/** Whether a user can sign in. */
public enum UserState {
    /** Has not come yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Was sent away; comes back as they were. */
    DEACTIVATED
}
