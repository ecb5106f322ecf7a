package dev.strongroom.connectors.microsoft;

import java.time.Duration;

/**
 * How long to wait for Microsoft.
 *
 * @param connect for a connection
 * @param silence for the next bytes of an answer; an answer as a whole may take as long as it needs
 * @param patience how long a refusal for too many requests may last until the work is put off
 */
public record MicrosoftTimeouts(Duration connect, Duration silence, Duration patience) {
    /** 20 seconds to connect, 60 for the next bytes, 15 minutes when there were too many requests. */
    public static final MicrosoftTimeouts USUAL =
            new MicrosoftTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMinutes(15));

    public MicrosoftTimeouts {
        if (connect.toMillis() < 1 || silence.toMillis() < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException("Time-outs must be positive");
        }
    }
}
