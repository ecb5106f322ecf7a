/** What a test asks of the simulator itself: time, faults, coverage. */
@NullMarked
package dev.strongroom.simulator.microsoft.control;

import org.jspecify.annotations.NullMarked;
