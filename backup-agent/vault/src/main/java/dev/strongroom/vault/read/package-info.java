/** Reading snapshots, directories and files. */
@NullMarked
package dev.strongroom.vault.read;

import org.jspecify.annotations.NullMarked;
