/** Storage targets: where an account's vaults lie. */
@NullMarked
package dev.strongroom.model.storage;

import org.jspecify.annotations.NullMarked;
