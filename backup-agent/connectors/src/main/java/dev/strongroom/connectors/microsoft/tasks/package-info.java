/** Reads the to-do lists of a mailbox as iCalendar files. */
@NullMarked
package dev.strongroom.connectors.microsoft.tasks;

import org.jspecify.annotations.NullMarked;
