/** Restores and exports as jobs of the agent. */
@NullMarked
package dev.strongroom.service.recovery.job;

import org.jspecify.annotations.NullMarked;
