/** What providers ask for requests, by their price lists. */
@NullMarked
package dev.strongroom.vault.store.price;

import org.jspecify.annotations.NullMarked;
