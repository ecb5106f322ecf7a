/** Restores, exports and rebuilds of catalogues as jobs of the agent. */
@NullMarked
package dev.strongroom.service.recovery.job;

import org.jspecify.annotations.NullMarked;
