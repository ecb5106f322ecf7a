/** A repository's small files: index, snapshots, locks and config, each encrypted as a whole. */
@NullMarked
package dev.strongroom.vault.file;

import org.jspecify.annotations.NullMarked;
