/** What the agent does by itself from time to time. */
@NullMarked
package dev.strongroom.service.upkeep;

import org.jspecify.annotations.NullMarked;
