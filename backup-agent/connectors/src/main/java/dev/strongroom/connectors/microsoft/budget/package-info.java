/** Who may ask Graph when: one budget for all work of the process. */
@NullMarked
package dev.strongroom.connectors.microsoft.budget;

import org.jspecify.annotations.NullMarked;
