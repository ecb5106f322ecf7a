@NullMarked
package dev.strongroom.vault.tree;

import org.jspecify.annotations.NullMarked;
