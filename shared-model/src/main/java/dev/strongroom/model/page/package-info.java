/** Cursor paging of lists. */
@NullMarked
package dev.strongroom.model.page;

import org.jspecify.annotations.NullMarked;
