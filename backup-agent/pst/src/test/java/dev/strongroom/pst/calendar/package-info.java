@NullMarked
package dev.strongroom.pst.calendar;

import org.jspecify.annotations.NullMarked;
