/** Reads the calendars of a mailbox as iCalendar files. */
@NullMarked
package dev.strongroom.connectors.microsoft.calendar;

import org.jspecify.annotations.NullMarked;
