/** Looking for damage. */
@NullMarked
package dev.strongroom.vault.check;

import org.jspecify.annotations.NullMarked;
