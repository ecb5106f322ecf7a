/** Takes out of a vault what no snapshot refers to any more, with little memory. */
@NullMarked
package dev.strongroom.vault.prune;

import org.jspecify.annotations.NullMarked;
