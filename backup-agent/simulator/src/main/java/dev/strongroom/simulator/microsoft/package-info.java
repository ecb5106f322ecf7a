/** A simulated Microsoft 365 tenant: Microsoft Graph v1.0, its login endpoint and the origin of pre-authenticated URLs. */
@NullMarked
package dev.strongroom.simulator.microsoft;

import org.jspecify.annotations.NullMarked;
