/** Tests of the package of the same name. */
@NullMarked
package dev.strongroom.console.background;

import org.jspecify.annotations.NullMarked;
