/** Plain directories: backed up as a stock restic does it, and brought back. */
@NullMarked
package dev.strongroom.vault.directory;

import org.jspecify.annotations.NullMarked;
