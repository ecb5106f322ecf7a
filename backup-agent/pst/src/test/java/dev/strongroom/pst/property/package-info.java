@NullMarked
package dev.strongroom.pst.property;

import org.jspecify.annotations.NullMarked;
