/** Keys for programs, and from where an account may be reached. */
@NullMarked
package dev.strongroom.model.access;

import org.jspecify.annotations.NullMarked;
