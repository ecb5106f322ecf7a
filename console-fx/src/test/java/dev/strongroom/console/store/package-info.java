/** Tests of the package of the same name. */
@NullMarked
package dev.strongroom.console.store;

import org.jspecify.annotations.NullMarked;
