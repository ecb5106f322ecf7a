/**
 * Formats of the items that are backed up: MIME messages, calendars, contacts and the sidecars beside them.
 */
@NullMarked
package dev.strongroom.formats;

import org.jspecify.annotations.NullMarked;
