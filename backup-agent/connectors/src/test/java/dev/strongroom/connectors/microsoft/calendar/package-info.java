@NullMarked
package dev.strongroom.connectors.microsoft.calendar;

import org.jspecify.annotations.NullMarked;
