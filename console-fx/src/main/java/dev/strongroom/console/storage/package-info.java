/** Storage targets: the form for a new one, and trying whether vaults can lie there. */
@NullMarked
package dev.strongroom.console.storage;

import org.jspecify.annotations.NullMarked;
