@NullMarked
package dev.strongroom.pst.ndb;

import org.jspecify.annotations.NullMarked;
