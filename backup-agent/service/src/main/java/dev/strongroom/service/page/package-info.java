/** Cursor paging: how a list's place is written and read. */
@NullMarked
package dev.strongroom.service.page;

import org.jspecify.annotations.NullMarked;
