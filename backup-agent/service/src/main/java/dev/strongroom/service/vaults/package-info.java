/** The vaults of accounts: making them, and opening each of them once. */
@NullMarked
package dev.strongroom.service.vaults;

import org.jspecify.annotations.NullMarked;
