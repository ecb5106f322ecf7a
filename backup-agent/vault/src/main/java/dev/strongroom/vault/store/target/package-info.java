/** Opening stores by what a customer gave, and finding out whether one is fit to hold vaults. */
@NullMarked
package dev.strongroom.vault.store.target;

import org.jspecify.annotations.NullMarked;
