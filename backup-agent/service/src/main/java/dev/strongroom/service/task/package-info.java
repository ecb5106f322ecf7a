/** Backup tasks: their settings, their mailboxes, when they run, and how they look to people. */
@NullMarked
package dev.strongroom.service.task;

import org.jspecify.annotations.NullMarked;
