@NullMarked
package dev.strongroom.vault.store.faulty;

import org.jspecify.annotations.NullMarked;
