/** Events that an agent streams to consoles. */
@NullMarked
package dev.strongroom.model.event;

import org.jspecify.annotations.NullMarked;
