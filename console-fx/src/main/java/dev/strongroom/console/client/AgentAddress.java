package dev.strongroom.console.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an agent answers: scheme, host and port. Plain HTTP is for loopback only, as on the agent's side.
 *
 * @param uri without path, query or user
 */
public record AgentAddress(URI uri) {
    /** The port of an address that names none. */
    public static final int DEFAULT_PORT = 8443;

    /** Reads what a person typed: a host alone, a host with a port, or a whole URL. Empty when it is none of them. */
    public static Optional<AgentAddress> parse(String typed) {
        var text = typed.strip();
        var withScheme = text.contains("://") ? text : "https://" + text;
        try {
            var uri = new URI(withScheme);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(uri.getHost()))) {
                return Optional.empty();
            }
            var port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
            return Optional.of(new AgentAddress(new URI(scheme, null, uri.getHost(), port, null, null, null)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** True when the connection is protected by a certificate. */
    public boolean secure() {
        return uri.getScheme().equals("https");
    }

    /** Host and port, as lists show it. */
    public String hostAndPort() {
        return uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static boolean isLoopback(String host) {
        // Only literals and localhost: a look-up would do I/O, and its answer could change later.
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
