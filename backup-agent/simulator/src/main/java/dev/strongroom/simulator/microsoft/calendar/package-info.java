/** Calendars, events, series with their occurrences. */
@NullMarked
package dev.strongroom.simulator.microsoft.calendar;

import org.jspecify.annotations.NullMarked;
