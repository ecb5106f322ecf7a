package dev.strongroom.net;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An outbound HTTP proxy, which is asked to connect (CONNECT) to servers that speak TLS.
 *
 * @param port 1 to 65535
 * @param user empty for a proxy without sign-in
 * @param password hidden by {@code toString}
 */
public record HttpProxy(String host, int port, String user, String password) {
    /** Java signs in at no proxy by a password on the way to TLS, unless this is empty before its HTTP clients are used. */
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    public HttpProxy {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("Not a proxy: " + host + ":" + port);
        }
    }

    /** One that asks nobody who they are. */
    public HttpProxy(String host, int port) {
        this(host, port, "", "");
    }

    /** Lets this process sign in at proxies by a password; to be called before anything in it uses HTTP. */
    public static void allowPasswords() {
        if (System.getProperty(DISABLED_SCHEMES) == null) {
            System.setProperty(DISABLED_SCHEMES, "");
        }
    }

    /** Whether this is a host as URLs name one (RFC 3986, section 3.2.2): a name or an address, and nothing else. */
    public static boolean isHost(String text) {
        try {
            URI uri = new URI("http", null, text, -1, null, null, null);
            return uri.toString().equals("http://" + uri.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether it is told a user and a password. */
    public boolean signsIn() {
        return !user.isEmpty();
    }

    /** What it is told, as the header {@code Proxy-Authorization} has it (Basic, RFC 7617). */
    public String authorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Not looked up yet: whether the host is known shows when the proxy is used. */
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /**
     * Without who signs in.
     *
     * @throws IllegalStateException for what {@link #isHost} denies
     */
    public URI uri() {
        try {
            return new URI("http", null, host, port, null, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A proxy's host that no URL can name", e);
        }
    }

    /** Host and port. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
