/**
 * What lies between a vault and its store: retries, limits, measuring and a cache. {@link StoreStack} says in which order.
 */
@NullMarked
package dev.strongroom.vault.store.decorator;

import org.jspecify.annotations.NullMarked;
