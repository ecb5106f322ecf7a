package dev.strongroom.console.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When and where the sample is looked at: always the same, so that pictures are. */
public final class SampleTime {
    /** Saturday, 21 November 2026, 09:14 UTC. */
    public static final Instant NOW = Instant.parse("2026-11-21T09:14:00Z");
    /** Where the sample's user sits. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Stands still. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private SampleTime() {}

    /** A moment of November 2026, in UTC. */
    static Instant november(int day, int hour, int minute) {
        return NOW.atOffset(ZoneOffset.UTC).withDayOfMonth(day).withHour(hour).withMinute(minute).toInstant();
    }
}
