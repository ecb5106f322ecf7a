/** Tests of recovery. */
@NullMarked
package dev.strongroom.service.recovery.export;

import org.jspecify.annotations.NullMarked;
