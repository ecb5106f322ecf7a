/**
 * How a task's backups lie in a vault: names that people can read, leaf directories of at most about a hundred items with
 * their sidecars, and trees of which only the changed ones are written. docs/backup.md draws it.
 */
@NullMarked
package dev.strongroom.service.layout;

import org.jspecify.annotations.NullMarked;
