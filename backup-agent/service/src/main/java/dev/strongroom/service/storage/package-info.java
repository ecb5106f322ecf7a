/** Storage targets: where an account's vaults lie, tried out before they are taken. */
@NullMarked
package dev.strongroom.service.storage;

import org.jspecify.annotations.NullMarked;
