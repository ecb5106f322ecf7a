@NullMarked
package dev.strongroom.vault.json;

import org.jspecify.annotations.NullMarked;
