/** Reads a file and finds every byte that does not mean what it should. */
@NullMarked
package dev.strongroom.pst.check;

import org.jspecify.annotations.NullMarked;
