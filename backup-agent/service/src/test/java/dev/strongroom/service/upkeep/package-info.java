@NullMarked
package dev.strongroom.service.upkeep;

import org.jspecify.annotations.NullMarked;
