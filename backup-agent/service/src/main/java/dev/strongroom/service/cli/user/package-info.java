/** Looking after the agent's users on its own machine. */
@NullMarked
package dev.strongroom.service.cli.user;

import org.jspecify.annotations.NullMarked;
