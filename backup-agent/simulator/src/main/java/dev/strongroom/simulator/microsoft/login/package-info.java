/** Access tokens for client credentials, and what an application was granted. */
@NullMarked
package dev.strongroom.simulator.microsoft.login;

import org.jspecify.annotations.NullMarked;
