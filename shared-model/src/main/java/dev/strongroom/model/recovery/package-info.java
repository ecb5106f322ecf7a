/** Restore points, folders, items, previews, restores and exports. */
@NullMarked
package dev.strongroom.model.recovery;

import org.jspecify.annotations.NullMarked;
