package dev.strongroom.vault.store.faulty;

/** What a store can do wrong. */
public enum Fault {
    /** A write fails and nothing is written. */
    WRITE_FAILS,
    /** A write is reported to have failed, but was done. */
    WRITE_DONE_BUT_FAILS,
    /** There is no space for a write. */
    NO_SPACE,
    /** A write fails and a part of the object is there. Against the contract of stores. */
    WRITE_LEAVES_A_PART,
    /** A read fails at once. */
    READ_FAILS,
    /** A read fails somewhere on its way. */
    READ_BREAKS_OFF,
    /** A read ends somewhere on its way, as if that were the end. */
    READ_ENDS_EARLY,
    /** A bit of what is read is another than was written. */
    READ_FLIPS_A_BIT,
    /** A read does not find one of the objects that were written last. Against the contract of stores. */
    READ_IS_STALE,
    /** Asking for a size fails. */
    SIZE_FAILS,
    /** A listing fails after it gave some of the objects. */
    LIST_FAILS,
    /** One listing lacks the objects that were written last, the next one does not. Against the contract of stores. */
    LIST_IS_LATE,
    /** A deletion fails and nothing is deleted. */
    DELETE_FAILS,
    /** A deletion is reported to have failed, but was done. */
    DELETE_DONE_BUT_FAILS
}
