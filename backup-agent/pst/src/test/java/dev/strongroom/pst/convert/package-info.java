@NullMarked
package dev.strongroom.pst.convert;

import org.jspecify.annotations.NullMarked;
