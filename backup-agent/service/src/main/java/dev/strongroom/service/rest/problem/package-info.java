/** Every failure as a problem document (RFC 9457). */
@NullMarked
package dev.strongroom.service.rest.problem;

import org.jspecify.annotations.NullMarked;
