/** Running the agent, and bringing it back after its machine was lost. */
@NullMarked
package dev.strongroom.service.cli.agent;

import org.jspecify.annotations.NullMarked;
