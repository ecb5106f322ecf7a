package dev.strongroom.console.restore;

/** Where a restore writes to. */
enum TargetKind {
    ORIGINAL, ENTITY, MAILBOX
}
