/** Work off the JavaFX thread, and its answer back on it. */
@NullMarked
package dev.strongroom.console.background;

import org.jspecify.annotations.NullMarked;
