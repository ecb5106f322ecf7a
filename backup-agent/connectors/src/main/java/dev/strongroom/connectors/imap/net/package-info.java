/** Connections to IMAP servers: TCP, HTTP proxies, TLS and STARTTLS. Knows nothing of mail. */
@NullMarked
package dev.strongroom.connectors.imap.net;

import org.jspecify.annotations.NullMarked;
