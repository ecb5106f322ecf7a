@NullMarked
package dev.strongroom.vault.copy;

import org.jspecify.annotations.NullMarked;
