/** Hashes by which providers name content. */
@NullMarked
package dev.strongroom.formats.hash;

import org.jspecify.annotations.NullMarked;
