/** How much an application may ask at a time. */
@NullMarked
package dev.strongroom.simulator.microsoft.limits;

import org.jspecify.annotations.NullMarked;
