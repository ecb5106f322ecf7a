@NullMarked
package dev.strongroom.vault.store.azure;

import org.jspecify.annotations.NullMarked;
