package dev.strongroom.vault.store.connection;

import dev.strongroom.net.HttpProxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proxies by the environment variables that curl, restic and others read: {@code HTTPS_PROXY}, {@code HTTP_PROXY} and
 * {@code NO_PROXY}, in small letters too. As for restic (Go, {@code httpproxy.Config}), this machine itself is always
 * reached directly.
 */
final class EnvironmentProxy {
    private static final int USUAL_PORT = 80;
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(?:\\.\\d+){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

    private EnvironmentProxy() {}

    /** The one to a server by its URL. */
    static Optional<HttpProxy> to(URI server, Map<String, String> environment) throws UnusableConnectionException {
        String host = Optional.ofNullable(server.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String name = "http".equals(server.getScheme()) ? "HTTP_PROXY" : "HTTPS_PROXY";
        Optional<String> written = variable(name, environment);
        return written.isEmpty() || THIS_MACHINE.matcher(host).matches()
                || isExcepted(host, port(server), environment)
                        ? Optional.empty()
                        : Optional.of(read(name, written.get()));
    }

    private static int port(URI server) {
        int usual = "http".equals(server.getScheme()) ? 80 : 443;
        return server.getPort() < 0 ? usual : server.getPort();
    }

    private static Optional<String> variable(String name, Map<String, String> environment) {
        return Stream.of(name, name.toLowerCase(Locale.ROOT))
                .map(spelled -> environment.getOrDefault(spelled, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A host, also for those within it, with its port or without; a range of addresses; {@code *} for all. */
    private static boolean isExcepted(String host, int port, Map<String, String> environment) {
        return Arrays.stream(variable("NO_PROXY", environment).orElse("").split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.endsWith(":" + port) ? entry.substring(0, entry.lastIndexOf(':')) : entry)
                .anyMatch(entry -> entry.equals("*") || host.equals(entry)
                        || host.endsWith(entry.startsWith(".") ? entry : "." + entry)
                        || AddressRange.parse(entry).filter(range -> range.holds(host)).isPresent());
    }

    private static HttpProxy read(String name, String written) throws UnusableConnectionException {
        try {
            URI uri = new URI(written.contains("://") ? written : "http://" + written);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
                String[] signIn = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
                return new HttpProxy(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), signIn[0],
                        signIn.length == 2 ? signIn[1] : "");
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Told below, without what was written: it may hold a password.
        }
        throw new UnusableConnectionException(
                name + " is not understood. Write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT.");
    }
}
