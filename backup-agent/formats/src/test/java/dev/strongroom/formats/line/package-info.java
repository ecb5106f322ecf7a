@NullMarked
package dev.strongroom.formats.line;

import org.jspecify.annotations.NullMarked;
