@NullMarked
package dev.strongroom.pst.check;

import org.jspecify.annotations.NullMarked;
