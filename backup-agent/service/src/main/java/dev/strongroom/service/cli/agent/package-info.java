/** Commands that run an agent. */
@NullMarked
package dev.strongroom.service.cli.agent;

import org.jspecify.annotations.NullMarked;
