package dev.strongroom.vault.retention;

import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.List;

/** Keeps the newest snapshot of each of so many hours, days and so on. Snapshots come newest first. */
final class Bucket {
    private final Unit unit;
    private int left;
    private long last = -1;

    /** Numbers the times within one unit alike, and those within different ones differently. */
    @FunctionalInterface
    private interface Unit {
        long of(OffsetDateTime time, int number);
    }

    private Bucket(int count, Unit unit) {
        this.left = count;
        this.unit = unit;
    }

    static List<Bucket> of(RetentionRule rule) {
        return List.of(new Bucket(rule.last(), (time, number) -> number),
                new Bucket(rule.hourly(), (time, number) -> day(time) * 100 + time.getHour()),
                new Bucket(rule.daily(), (time, number) -> day(time)),
                new Bucket(rule.weekly(), (time, number) -> time.get(IsoFields.WEEK_BASED_YEAR) * 100L
                        + time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                new Bucket(rule.monthly(), (time, number) -> time.getYear() * 100L + time.getMonthValue()),
                new Bucket(rule.yearly(), (time, number) -> time.getYear()));
    }

    private static long day(OffsetDateTime time) {
        return (time.getYear() * 100L + time.getMonthValue()) * 100 + time.getDayOfMonth();
    }

    /** Whether it keeps a snapshot. The oldest of all is kept while there is room: it stands for those before it. */
    boolean takes(OffsetDateTime time, int number, boolean oldest) {
        long value = unit.of(time, number);
        if (left == 0 || (value == last && !oldest)) {
            return false;
        }
        last = value;
        left--;
        return true;
    }
}
