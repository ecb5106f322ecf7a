@NullMarked
package dev.strongroom.vault.pack;

import org.jspecify.annotations.NullMarked;
