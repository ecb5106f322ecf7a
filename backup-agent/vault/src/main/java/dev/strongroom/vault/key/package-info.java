/** Key files: the master key, encrypted with a password. */
@NullMarked
package dev.strongroom.vault.key;

import org.jspecify.annotations.NullMarked;
