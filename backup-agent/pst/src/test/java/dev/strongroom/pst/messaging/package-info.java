@NullMarked
package dev.strongroom.pst.messaging;

import org.jspecify.annotations.NullMarked;
