/** OneNote notebooks, sections and pages. */
@NullMarked
package dev.strongroom.simulator.microsoft.notes;

import org.jspecify.annotations.NullMarked;
