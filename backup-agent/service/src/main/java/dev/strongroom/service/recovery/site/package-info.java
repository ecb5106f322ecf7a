/** Restores of sites. */
@NullMarked
package dev.strongroom.service.recovery.site;

import org.jspecify.annotations.NullMarked;
