/** Runs of entities and their ledgers as people look them up. */
@NullMarked
package dev.strongroom.service.run;

import org.jspecify.annotations.NullMarked;
