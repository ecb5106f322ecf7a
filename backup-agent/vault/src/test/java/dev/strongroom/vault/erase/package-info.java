@NullMarked
package dev.strongroom.vault.erase;

import org.jspecify.annotations.NullMarked;
