/** Tests of sessions with agents. */
@NullMarked
package dev.strongroom.console.agents;

import org.jspecify.annotations.NullMarked;
