/** The way to a store: whom to trust, what lies between, and how its address is asked. */
@NullMarked
package dev.strongroom.vault.store.connection;

import org.jspecify.annotations.NullMarked;
