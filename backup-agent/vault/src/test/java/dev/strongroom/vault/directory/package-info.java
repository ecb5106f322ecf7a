@NullMarked
package dev.strongroom.vault.directory;

import org.jspecify.annotations.NullMarked;
