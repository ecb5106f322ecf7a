@NullMarked
package dev.strongroom.vault.store.memory;

import org.jspecify.annotations.NullMarked;
