package dev.strongroom.model.account;

/** How users of an account stand to each other. */
public enum UserStanding {
    /** Sets Limited Access, and sees what it hides. */
    PRIMARY,
    /** Everybody else. */
    SECONDARY
}
