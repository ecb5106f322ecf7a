/** Runs of tasks and their completeness ledgers. */
@NullMarked
package dev.strongroom.model.run;

import org.jspecify.annotations.NullMarked;
