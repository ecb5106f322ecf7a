/** Takes single items out of every snapshot of a vault, and out of its store. */
@NullMarked
package dev.strongroom.vault.erase;

import org.jspecify.annotations.NullMarked;
