/**
 * The repository that snapshots are written to and read from, over one interface to any object store.
 */
@NullMarked
package dev.strongroom.vault;

import org.jspecify.annotations.NullMarked;
