@NullMarked
package dev.strongroom.pst;

import org.jspecify.annotations.NullMarked;
