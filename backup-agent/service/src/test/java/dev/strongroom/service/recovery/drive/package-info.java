/** Tests of restores of drives. */
@NullMarked
package dev.strongroom.service.recovery.drive;

import org.jspecify.annotations.NullMarked;
