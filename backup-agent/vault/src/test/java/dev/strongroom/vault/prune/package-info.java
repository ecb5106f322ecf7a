@NullMarked
package dev.strongroom.vault.prune;

import org.jspecify.annotations.NullMarked;
