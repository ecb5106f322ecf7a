/** The demo's story of two mailboxes at a mail server. */
@NullMarked
package dev.strongroom.service.demo.imap;

import org.jspecify.annotations.NullMarked;
