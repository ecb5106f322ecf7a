/** Tests of recovery. */
@NullMarked
package dev.strongroom.service.recovery.content;

import org.jspecify.annotations.NullMarked;
