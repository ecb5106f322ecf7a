@NullMarked
package dev.strongroom.formats.mime;

import org.jspecify.annotations.NullMarked;
