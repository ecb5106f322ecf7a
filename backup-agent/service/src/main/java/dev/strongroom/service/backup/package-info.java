/**
 * Backs up a task: its entities' sources are read, what is new goes into the vault, and one snapshot holds them all. Start at
 * {@code TaskBackup}.
 */
@NullMarked
package dev.strongroom.service.backup;

import org.jspecify.annotations.NullMarked;
