/** What happens in an account, told to whoever listens. */
@NullMarked
package dev.strongroom.service.events;

import org.jspecify.annotations.NullMarked;
