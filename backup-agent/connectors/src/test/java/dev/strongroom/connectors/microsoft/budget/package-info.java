/** Who may ask when, by a clock of the test's own. */
@NullMarked
package dev.strongroom.connectors.microsoft.budget;

import org.jspecify.annotations.NullMarked;
