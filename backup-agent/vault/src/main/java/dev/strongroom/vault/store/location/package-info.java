/** Where object stores lie, in words and as values: what a customer types, without any secret. */
@NullMarked
package dev.strongroom.vault.store.location;

import org.jspecify.annotations.NullMarked;
