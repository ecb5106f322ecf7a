package dev.strongroom.simulator.microsoft.drive;

/** What keeps the content of a file from being read. */
enum Mark {
    /** A virus was found in it: downloads are refused. */
    MALWARE,
    /** Somebody has it checked out, and nothing of it was ever checked in: it is locked. */
    CHECKED_OUT,
    /** Rights are managed: an application without the right gets nothing. */
    RIGHTS_MANAGED
}
