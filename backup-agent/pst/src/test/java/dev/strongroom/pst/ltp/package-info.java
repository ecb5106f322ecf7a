@NullMarked
package dev.strongroom.pst.ltp;

import org.jspecify.annotations.NullMarked;
