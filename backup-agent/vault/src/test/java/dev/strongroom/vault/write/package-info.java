@NullMarked
package dev.strongroom.vault.write;

import org.jspecify.annotations.NullMarked;
