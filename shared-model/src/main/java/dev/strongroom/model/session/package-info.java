/** Signing in and out. */
@NullMarked
package dev.strongroom.model.session;

import org.jspecify.annotations.NullMarked;
