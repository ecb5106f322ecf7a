@NullMarked
package dev.strongroom.vault.store.decorator;

import org.jspecify.annotations.NullMarked;
