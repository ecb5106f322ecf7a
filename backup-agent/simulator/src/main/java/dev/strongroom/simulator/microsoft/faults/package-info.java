/** Faults on order, and how often each was met. */
@NullMarked
package dev.strongroom.simulator.microsoft.faults;

import org.jspecify.annotations.NullMarked;
