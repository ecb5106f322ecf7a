@NullMarked
package dev.strongroom.vault.store.location;

import org.jspecify.annotations.NullMarked;
