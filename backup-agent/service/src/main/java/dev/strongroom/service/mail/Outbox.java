package dev.strongroom.service.mail;

import java.time.Instant;
import java.util.List;

/** Letters that did not go out yet, in the control database. Any thread may call. */
public interface Outbox {
    /**
     * A letter that waits.
     *
     * @param attempts how often it was tried in vain
     */
    record Waiting(String id, Sealed letter, int attempts, Instant since) {}

    /** A sealed letter. */
    final class Sealed {
        private final byte[] bytes;

        public Sealed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    void add(String id, Sealed letter, Instant now);

    /** Those that are to be tried by then, oldest first. */
    List<Waiting> due(Instant now, int limit);

    /** Says that a letter could not be sent, and when it is to be tried next. */
    void postpone(String id, Instant next);

    /** Forgets a letter that was sent or given up. */
    void remove(String id);
}
