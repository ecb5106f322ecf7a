/** Mail (RFC 5322, 2045): where its parts begin and end, and its envelope. */
@NullMarked
package dev.strongroom.formats.mime;

import org.jspecify.annotations.NullMarked;
