/** Mailboxes: what every kind of Outlook item lies in. */
@NullMarked
package dev.strongroom.simulator.microsoft.mailbox;

import org.jspecify.annotations.NullMarked;
