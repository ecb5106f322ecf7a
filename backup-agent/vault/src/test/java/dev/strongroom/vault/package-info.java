/** Whole vaults, most of them with a real restic beside. */
@NullMarked
package dev.strongroom.vault;

import org.jspecify.annotations.NullMarked;
