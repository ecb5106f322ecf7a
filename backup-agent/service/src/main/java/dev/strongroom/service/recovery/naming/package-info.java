/** Names for files that leave the vault: readable, and safe on Windows, macOS and Linux. */
@NullMarked
package dev.strongroom.service.recovery.naming;

import org.jspecify.annotations.NullMarked;
