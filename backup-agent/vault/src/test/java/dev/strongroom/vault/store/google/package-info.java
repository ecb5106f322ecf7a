@NullMarked
package dev.strongroom.vault.store.google;

import org.jspecify.annotations.NullMarked;
