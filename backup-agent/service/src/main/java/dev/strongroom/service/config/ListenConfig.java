package dev.strongroom.service.config;

/**
 * Where the REST API listens.
 *
 * @param port 0 to 65535; 0 takes a free one
 * @param plainHttp HTTP instead of HTTPS; refused for anything but loopback
 */
public record ListenConfig(String host, int port, boolean plainHttp) {
    static final ListenConfig DEFAULT = new ListenConfig("127.0.0.1", 8443, false);

    public ListenConfig {
        if (host.isBlank()) {
            throw StartRefusedException.config("\"listen.host\" must name an address of this machine.");
        }
        if (port < 0 || port > 65_535) {
            throw StartRefusedException.config("\"listen.port\" must be 0 to 65535.");
        }
        if (plainHttp && !loopback(host)) {
            throw StartRefusedException.config("\"listen.plainHttp\" is for loopback only: set \"listen.host\" to"
                    + " 127.0.0.1, or leave HTTPS on.");
        }
    }

    private static boolean loopback(String host) {
        // Names are not resolved: what a name means can change after this check.
        return host.equals("localhost") || host.equals("::1") || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }
}
