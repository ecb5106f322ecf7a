package dev.strongroom.connectors.net;

/**
 * An outbound HTTP proxy (CONNECT).
 *
 * @param user empty for a proxy without sign-in
 * @param password hidden by {@code toString}
 */
public record HttpProxy(String host, int port, String user, String password) {
    @Override
    public String toString() {
        return "HttpProxy[" + host + ":" + port + ", user=" + user + "]";
    }
}
