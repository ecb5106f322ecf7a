/** Light and dark, by the tokens of the Primer themes. */
@NullMarked
package dev.strongroom.console.theme;

import org.jspecify.annotations.NullMarked;
