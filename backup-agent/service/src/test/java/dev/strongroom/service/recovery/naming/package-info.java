/** Tests of names for files. */
@NullMarked
package dev.strongroom.service.recovery.naming;

import org.jspecify.annotations.NullMarked;
