/** Where the user is, and how to get elsewhere. */
@NullMarked
package dev.strongroom.console.navigation;

import org.jspecify.annotations.NullMarked;
