@NullMarked
package dev.strongroom.vault.retain;

import org.jspecify.annotations.NullMarked;
