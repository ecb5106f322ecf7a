/** Directories and files as a vault holds them. */
@NullMarked
package dev.strongroom.vault.tree;

import org.jspecify.annotations.NullMarked;
