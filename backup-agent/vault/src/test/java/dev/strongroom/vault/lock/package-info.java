@NullMarked
package dev.strongroom.vault.lock;

import org.jspecify.annotations.NullMarked;
