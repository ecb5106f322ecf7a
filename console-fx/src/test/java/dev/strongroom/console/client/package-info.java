/** Tests of the package of the same name. */
@NullMarked
package dev.strongroom.console.client;

import org.jspecify.annotations.NullMarked;
