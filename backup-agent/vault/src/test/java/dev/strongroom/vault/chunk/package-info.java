@NullMarked
package dev.strongroom.vault.chunk;

import org.jspecify.annotations.NullMarked;
