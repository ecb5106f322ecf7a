/** Brings snapshots of one vault into another, which may have another master key and lie anywhere. */
@NullMarked
package dev.strongroom.vault.copy;

import org.jspecify.annotations.NullMarked;
