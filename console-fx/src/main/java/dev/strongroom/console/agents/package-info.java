/** The agents that the user is connected to, and the account that is open. */
@NullMarked
package dev.strongroom.console.agents;

import org.jspecify.annotations.NullMarked;
