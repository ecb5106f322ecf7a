/** A store that fails on purpose, for tests. */
@NullMarked
package dev.strongroom.vault.store.faulty;

import org.jspecify.annotations.NullMarked;
