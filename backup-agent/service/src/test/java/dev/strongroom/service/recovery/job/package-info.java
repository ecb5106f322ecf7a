/** Recovery as jobs. */
@NullMarked
package dev.strongroom.service.recovery.job;

import org.jspecify.annotations.NullMarked;
