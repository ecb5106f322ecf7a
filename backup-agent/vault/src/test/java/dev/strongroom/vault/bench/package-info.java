/** Whole runs to be measured from outside; no tests. */
@NullMarked
package dev.strongroom.vault.bench;

import org.jspecify.annotations.NullMarked;
