package dev.strongroom.pst.calendar;

import java.time.LocalDateTime;

/**
 * A day of a series that differs from the others.
 *
 * @param event what takes place
 * @param original when it would have begun, in the series' zone
 * @param start when it begins, in the series' zone, as all of these
 */
record ChangedDay(CalendarComponent event, LocalDateTime original, LocalDateTime start, LocalDateTime end,
        boolean allDay) {}
