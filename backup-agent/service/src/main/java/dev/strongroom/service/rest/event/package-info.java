/** Server-sent events. */
@NullMarked
package dev.strongroom.service.rest.event;

import org.jspecify.annotations.NullMarked;
