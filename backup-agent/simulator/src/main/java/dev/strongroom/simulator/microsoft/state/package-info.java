/** Items with stable ids and a history, so that delta queries can tell what changed. */
@NullMarked
package dev.strongroom.simulator.microsoft.state;

import org.jspecify.annotations.NullMarked;
