@NullMarked
package dev.strongroom.vault.crypto;

import org.jspecify.annotations.NullMarked;
