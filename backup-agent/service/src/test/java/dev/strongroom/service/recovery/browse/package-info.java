/** Tests of recovery. */
@NullMarked
package dev.strongroom.service.recovery.browse;

import org.jspecify.annotations.NullMarked;
