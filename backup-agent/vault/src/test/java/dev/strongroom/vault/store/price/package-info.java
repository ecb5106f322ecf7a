@NullMarked
package dev.strongroom.vault.store.price;

import org.jspecify.annotations.NullMarked;
