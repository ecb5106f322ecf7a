/** Backup tasks, their settings and their entities. */
@NullMarked
package dev.strongroom.model.task;

import org.jspecify.annotations.NullMarked;
