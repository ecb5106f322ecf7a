package dev.strongroom.connectors.microsoft.drive;

/** Whether somebody has a OneDrive. */
public enum DriveStanding {
    READY,
    /** Nobody has opened it yet, or no licence allows it: Graph does not find it. */
    NOT_SET_UP,
    /** There was no time to ask, or no answer. */
    NOT_ASKED
}
