/** Jobs: backups, restores and exports under way or done. */
@NullMarked
package dev.strongroom.model.job;

import org.jspecify.annotations.NullMarked;
