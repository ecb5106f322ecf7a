@NullMarked
package dev.strongroom.vault.store.connection;

import org.jspecify.annotations.NullMarked;
