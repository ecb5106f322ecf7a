/** Where a vault's files lie: one small interface, an implementation a package. */
@NullMarked
package dev.strongroom.vault.store;

import org.jspecify.annotations.NullMarked;
