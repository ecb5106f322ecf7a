/** How to do what is done often, and the keys. */
@NullMarked
package dev.strongroom.console.help;

import org.jspecify.annotations.NullMarked;
