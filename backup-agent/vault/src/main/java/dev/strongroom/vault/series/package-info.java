/** A vault that is full, and those that go on where it ends: written one after the other, read as one. */
@NullMarked
package dev.strongroom.vault.series;

import org.jspecify.annotations.NullMarked;
