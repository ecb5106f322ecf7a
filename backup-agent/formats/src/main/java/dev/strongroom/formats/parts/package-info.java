/** Takes messages apart while they are read (RFC 2045 to 2047, 2231): headers, and the parts with what they hold. */
@NullMarked
package dev.strongroom.formats.parts;

import org.jspecify.annotations.NullMarked;
