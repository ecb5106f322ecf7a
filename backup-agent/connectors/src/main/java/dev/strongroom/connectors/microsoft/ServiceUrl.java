package dev.strongroom.connectors.microsoft;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a service: its origin (RFC 6454) with a path. Without TLS only on this computer.
 *
 * @param uri without a slash at its end
 */
public record ServiceUrl(URI uri) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public ServiceUrl {
        boolean plain =
                "http".equals(uri.getScheme()) && LOOPBACK.contains(Optional.ofNullable(uri.getHost()).orElse(""));
        if (uri.getHost() == null || uri.getUserInfo() != null || !(plain || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("Please give the address with https://, without a user name in it.");
        }
    }

    /** Reads an address as somebody wrote it; throws {@link IllegalArgumentException} with a sentence that says why not. */
    public static ServiceUrl of(String text) {
        return new ServiceUrl(URI.create(text.strip().replaceAll("/+$", "")));
    }

    /** Whether another address has the same scheme, host and port. */
    public boolean sameOrigin(URI other) {
        return origin().equals(origin(other));
    }

    /** Scheme, host and port. */
    public String origin() {
        return origin(uri);
    }

    private static String origin(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? HTTPS : HTTP;
        return scheme + "://" + lower(uri.getHost()) + ":" + port;
    }

    private static String lower(String part) {
        return Optional.ofNullable(part).orElse("").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
