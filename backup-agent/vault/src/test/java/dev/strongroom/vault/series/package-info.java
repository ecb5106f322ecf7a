@NullMarked
package dev.strongroom.vault.series;

import org.jspecify.annotations.NullMarked;
