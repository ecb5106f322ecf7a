@NullMarked
package dev.strongroom.vault.store.local;

import org.jspecify.annotations.NullMarked;
