/** Content lines, of which vCards and calendars are made (RFC 6350, section 3; RFC 5545, section 3.1). */
@NullMarked
package dev.strongroom.formats.line;

import org.jspecify.annotations.NullMarked;
