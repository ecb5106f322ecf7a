package dev.strongroom.service.rest;

import java.time.Duration;

/**
 * What one client may take of the server.
 *
 * @param bodyBytes the largest request body
 * @param headerBytes the largest request line with its headers, of which there may be 100
 * @param requestTime for a client to send its headers, TLS handshake included, and again for its body
 * @param idleTime after which a connection without a request is closed
 * @param connections how many at once; further ones are closed as they come
 * @param heartbeat how often an event stream without events sends a comment
 */
public record ServerLimits(long bodyBytes, int headerBytes, Duration requestTime, Duration idleTime,
        int connections, Duration heartbeat) {
    /** What suits one agent. */
    public static final ServerLimits DEFAULT = new ServerLimits(
            4L << 20,
            16 << 10,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            1000,
            Duration.ofSeconds(15));
}
