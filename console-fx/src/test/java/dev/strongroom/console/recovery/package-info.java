/** Tests of the package of the same name. */
@NullMarked
package dev.strongroom.console.recovery;

import org.jspecify.annotations.NullMarked;
