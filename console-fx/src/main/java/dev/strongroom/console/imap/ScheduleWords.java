package dev.strongroom.console.imap;

import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.Schedule;
import java.time.ZoneOffset;

/** A schedule in words. */
public final class ScheduleWords {
    private ScheduleWords() {}

    /** How often and when, e.g. "Daily at 01:00 UTC". */
    public static String of(Schedule schedule, Wording wording) {
        var often = wording.of(schedule.frequency());
        return schedule.frequency() == Schedule.Frequency.MANUAL
                ? often
                : wording.text("imap.schedule.at", often, hour(schedule.hourUtc()));
    }

    /** The hour in UTC, and today in the user's zone. */
    static String both(int hourUtc, Wording wording) {
        var today = wording.formats().now().atOffset(ZoneOffset.UTC).withHour(hourUtc).withMinute(0).withSecond(0);
        return wording.text("imap.schedule.hour", hour(hourUtc), wording.formats().clock(today.toInstant()));
    }

    private static String hour(int hourUtc) {
        return (hourUtc < 10 ? "0" : "") + hourUtc + ":00";
    }
}
