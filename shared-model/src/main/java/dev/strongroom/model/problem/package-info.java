/** Problem documents (RFC 9457) and their stable codes. */
@NullMarked
package dev.strongroom.model.problem;

import org.jspecify.annotations.NullMarked;
