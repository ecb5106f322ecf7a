@NullMarked
package dev.strongroom.vault.repair;

import org.jspecify.annotations.NullMarked;
