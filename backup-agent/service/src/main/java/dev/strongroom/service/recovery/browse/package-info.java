/** Restore points, folders and items as people see them. */
@NullMarked
package dev.strongroom.service.recovery.browse;

import org.jspecify.annotations.NullMarked;
