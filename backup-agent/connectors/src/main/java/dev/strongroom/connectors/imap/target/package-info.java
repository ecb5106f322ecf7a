/** Writes to mailboxes: folders, messages, and what is there already. */
@NullMarked
package dev.strongroom.connectors.imap.target;

import org.jspecify.annotations.NullMarked;
