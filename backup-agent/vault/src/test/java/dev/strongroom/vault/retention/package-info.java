@NullMarked
package dev.strongroom.vault.retention;

import org.jspecify.annotations.NullMarked;
