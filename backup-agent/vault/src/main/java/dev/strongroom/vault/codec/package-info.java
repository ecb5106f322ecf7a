/** From bytes to a blob as it lies in a pack, and back. */
@NullMarked
package dev.strongroom.vault.codec;

import org.jspecify.annotations.NullMarked;
