/** Mailboxes as people have them, written from a seed: the same seed gives the same bytes everywhere. */
@NullMarked
package dev.strongroom.simulator.mail;

import org.jspecify.annotations.NullMarked;
