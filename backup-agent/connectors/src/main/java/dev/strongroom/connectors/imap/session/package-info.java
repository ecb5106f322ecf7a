/** Connections that come back by themselves, how long to wait in between, and how many there may be. */
@NullMarked
package dev.strongroom.connectors.imap.session;

import org.jspecify.annotations.NullMarked;
