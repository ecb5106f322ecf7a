package dev.strongroom.service.cli.agent;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** An agent that runs in this process until it is closed. */
public interface RunningAgent extends AutoCloseable {
    /**
     * What only the first start tells; written nowhere. Hidden by {@code toString}.
     *
     * @param email whom the one-time password lets in
     * @param recoveryKey opens every vault of the account
     */
    record FirstStart(String email, String oneTimePassword, String recoveryKey) {
        @Override
        public String toString() {
            return "FirstStart[email=" + email + "]";
        }
    }

    /** Where clients on this machine reach the API. */
    URI uri();

    /** The certificate that it shows, as a PEM file; empty for plain HTTP. */
    Optional<Path> certificate();

    /** The fingerprint of that certificate, as consoles show it; empty for plain HTTP. */
    Optional<String> fingerprint();

    /** What to tell when this was the data directory's first start. */
    Optional<FirstStart> firstStart();

    /** Ends requests, lets jobs stop at their safe points, and gives the data directory back. */
    @Override
    void close();
}
