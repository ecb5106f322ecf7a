/**
 * What events, tasks, journal entries and notes are in properties. They come as files of content lines (RFC 5545), which are
 * read as a whole but for what is attached.
 */
@NullMarked
package dev.strongroom.pst.calendar;

import org.jspecify.annotations.NullMarked;
