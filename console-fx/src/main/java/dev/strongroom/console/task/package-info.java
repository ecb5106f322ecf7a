/** One task: its mailboxes, runs and settings. */
@NullMarked
package dev.strongroom.console.task;

import org.jspecify.annotations.NullMarked;
