/**
 * IMAP commands and answers (RFC 9051, 3501 and extensions) as typed calls on one connection. Angus Mail signs in, quotes
 * arguments and takes answers apart; its types stay in this package.
 */
@NullMarked
package dev.strongroom.connectors.imap.wire;

import org.jspecify.annotations.NullMarked;
