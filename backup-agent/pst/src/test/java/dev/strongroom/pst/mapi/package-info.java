@NullMarked
package dev.strongroom.pst.mapi;

import org.jspecify.annotations.NullMarked;
