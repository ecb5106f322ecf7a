/** Writes every screen as a picture, from the sample agent. */
@NullMarked
package dev.strongroom.console.screenshots;

import org.jspecify.annotations.NullMarked;
