/** Tests of the package of the same name. */
@NullMarked
package dev.strongroom.console.text;

import org.jspecify.annotations.NullMarked;
