@NullMarked
package dev.strongroom.formats.item;

import org.jspecify.annotations.NullMarked;
