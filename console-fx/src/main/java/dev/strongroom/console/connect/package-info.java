/** The way to an agent: address, fingerprint, sign-in, and a new password after the one-time one. */
@NullMarked
package dev.strongroom.console.connect;

import org.jspecify.annotations.NullMarked;
