@NullMarked
package dev.strongroom.vault.index;

import org.jspecify.annotations.NullMarked;
