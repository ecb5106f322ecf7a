/** JSON as Go writes it, byte for byte, since restic compares what it reads with what it would have written. */
@NullMarked
package dev.strongroom.vault.json;

import org.jspecify.annotations.NullMarked;
