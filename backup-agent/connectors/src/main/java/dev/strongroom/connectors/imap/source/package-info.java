/** Reads mailboxes: which folders there are, what changed in them, and the messages themselves. */
@NullMarked
package dev.strongroom.connectors.imap.source;

import org.jspecify.annotations.NullMarked;
