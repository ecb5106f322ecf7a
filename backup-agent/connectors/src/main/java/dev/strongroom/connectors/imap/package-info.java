/** The IMAP connector (RFC 3501, 9051) on Angus Mail, whose types stay in this package. */
@NullMarked
package dev.strongroom.connectors.imap;

import org.jspecify.annotations.NullMarked;
