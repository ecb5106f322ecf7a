package dev.strongroom.pst.property;

import java.time.Instant;

/** FILETIME ([MS-DTYP], section 2.3.3): steps of 100 ns since the beginning of 1601 in UTC. */
public final class FileTime {
    /** The latest time that Outlook shows: the end of August 4500 means "none" there, so a day before it. */
    public static final Instant LATEST = Instant.parse("4500-08-31T00:00:00Z");
    /** The earliest: nothing before has a number. */
    public static final Instant EARLIEST = Instant.parse("1601-01-01T00:00:00Z");

    private static final long STEPS_IN_A_SECOND = 10_000_000;
    private static final int NANOS_IN_A_STEP = 100;

    private FileTime() {}

    /** The number for a time; one that is out of bounds becomes the bound. */
    public static long of(Instant instant) {
        Instant bounded = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return (bounded.getEpochSecond() - EARLIEST.getEpochSecond()) * STEPS_IN_A_SECOND
                + bounded.getNano() / NANOS_IN_A_STEP;
    }

    /** Whether a time can be told without moving it to a bound. */
    public static boolean holds(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }
}
