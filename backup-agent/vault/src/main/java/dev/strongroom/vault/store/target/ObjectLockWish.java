package dev.strongroom.vault.store.target;

/** Whether a customer counts on an object lock. */
public enum ObjectLockWish {
    /** The place must have one. */
    REQUIRED,
    /** It may have one; if it does, it must work. */
    OPTIONAL
}
