package dev.strongroom.connectors.imap;

import dev.strongroom.net.HttpProxy;
import java.util.Optional;

/**
 * One mailbox of an IMAP server and how to sign in to it.
 *
 * @param port 1 to 65535
 * @param secret the password or the access token; hidden by {@code toString}
 * @param certificateAuthority PEM of certificates to trust besides the system's
 * @param proxy an HTTP proxy (CONNECT) to go through
 * @param connections how many connections at the most, 1 to 32
 */
public record ImapAddress(String host, int port, Security security, String user, Method method, String secret,
        Optional<String> certificateAuthority, Optional<HttpProxy> proxy, int connections) {
    /** How the connection is protected. */
    public enum Security {
        TLS, STARTTLS, PLAIN
    }

    /** How the secret is presented. */
    public enum Method {
        PASSWORD, XOAUTH2
    }

    public ImapAddress {
        if (host.isBlank() || port < 1 || port > 65_535 || connections < 1 || connections > 32) {
            throw new IllegalArgumentException("Not an IMAP address: " + host + ":" + port);
        }
    }

    @Override
    public String toString() {
        return "ImapAddress[" + user + "@" + host + ":" + port + ", " + security + "]";
    }
}
