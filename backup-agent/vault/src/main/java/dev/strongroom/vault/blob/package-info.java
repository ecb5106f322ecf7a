/** Blobs, their ids, and where content is cut into them. */
@NullMarked
package dev.strongroom.vault.blob;

import org.jspecify.annotations.NullMarked;
