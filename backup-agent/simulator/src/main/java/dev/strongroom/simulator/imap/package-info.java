/** An IMAP server with simulated mail. */
@NullMarked
package dev.strongroom.simulator.imap;

import org.jspecify.annotations.NullMarked;
