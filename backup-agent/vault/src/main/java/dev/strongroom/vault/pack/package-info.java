/** Packs: many blobs in one object, with a header at its end that names them. */
@NullMarked
package dev.strongroom.vault.pack;

import org.jspecify.annotations.NullMarked;
