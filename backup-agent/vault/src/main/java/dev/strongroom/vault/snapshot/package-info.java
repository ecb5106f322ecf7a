/** Snapshots: the published states of a vault. */
@NullMarked
package dev.strongroom.vault.snapshot;

import org.jspecify.annotations.NullMarked;
