/** Tests of previews. */
@NullMarked
package dev.strongroom.service.recovery.preview;

import org.jspecify.annotations.NullMarked;
