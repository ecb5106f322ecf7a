@NullMarked
package dev.strongroom.vault.store.target;

import org.jspecify.annotations.NullMarked;
