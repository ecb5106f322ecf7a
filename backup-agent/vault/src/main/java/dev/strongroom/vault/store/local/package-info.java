/** A vault in a directory of a file system, beside which a stock restic can work. */
@NullMarked
package dev.strongroom.vault.store.local;

import org.jspecify.annotations.NullMarked;
