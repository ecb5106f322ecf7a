/** What kinds of items there are, and what lists show of each. */
@NullMarked
package dev.strongroom.formats.item;

import org.jspecify.annotations.NullMarked;
