@NullMarked
package dev.strongroom.vault.store;

import org.jspecify.annotations.NullMarked;
