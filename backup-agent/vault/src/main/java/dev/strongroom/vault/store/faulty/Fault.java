package dev.strongroom.vault.store.faulty;

/** What a store can do wrong without breaking its contract. */
public enum Fault {
    /** A write fails and nothing is written. */
    WRITE_FAILS,
    /** A write is reported to have failed, but was done. */
    WRITE_DONE_BUT_FAILS,
    /** There is no space for a write. */
    NO_SPACE,
    /** A read fails at once. */
    READ_FAILS,
    /** A read fails somewhere on its way. */
    READ_BREAKS_OFF,
    /** A bit of what is read is another than was written. */
    READ_FLIPS_A_BIT,
    /** Asking for a size fails. */
    SIZE_FAILS,
    /** A listing fails after it gave some of the objects. */
    LIST_FAILS,
    /** A deletion fails and nothing is deleted. */
    DELETE_FAILS
}
