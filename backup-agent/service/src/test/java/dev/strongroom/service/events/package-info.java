@NullMarked
package dev.strongroom.service.events;

import org.jspecify.annotations.NullMarked;
