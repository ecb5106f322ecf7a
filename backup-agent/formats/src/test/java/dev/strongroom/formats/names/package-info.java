@NullMarked
package dev.strongroom.formats.names;

import org.jspecify.annotations.NullMarked;
