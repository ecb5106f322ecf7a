/** The composition root: the one place that constructs everything. Nothing else may import it. */
@NullMarked
package dev.strongroom.service.main;

import org.jspecify.annotations.NullMarked;
