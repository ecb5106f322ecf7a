/** Keeps what snapshots need held against deletion, and brings back what was hidden. */
@NullMarked
package dev.strongroom.vault.retain;

import org.jspecify.annotations.NullMarked;
