/** Tests of recovery. */
@NullMarked
package dev.strongroom.service.recovery.restore;

import org.jspecify.annotations.NullMarked;
