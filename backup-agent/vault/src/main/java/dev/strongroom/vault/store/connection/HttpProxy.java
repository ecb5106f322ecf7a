package dev.strongroom.vault.store.connection;

import dev.strongroom.vault.store.credentials.StoreSecret;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An HTTP proxy on the way to a store, which is asked to connect (CONNECT) where the store speaks TLS.
 *
 * @param port 1 to 65535
 */
public record HttpProxy(String host, int port, Optional<SignIn> signIn) {
    /** Java signs in at no proxy by a password on the way to TLS, unless this is empty before its HTTP clients are used. */
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    /** A user's password (Basic, RFC 7617). */
    public record SignIn(String user, StoreSecret password) {}

    /** Lets this process sign in at proxies by a password; to be called before anything in it uses HTTP. */
    public static void allowPasswords() {
        if (System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
    }

    /** Not looked up yet: whether the host is known shows when the proxy is used. */
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /** Without who signs in. */
    public URI uri() {
        try {
            return new URI("http", null, host, port, null, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A proxy's host that is none", e);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
