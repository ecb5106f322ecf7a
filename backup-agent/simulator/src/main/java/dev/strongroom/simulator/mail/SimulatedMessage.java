package dev.strongroom.simulator.mail;

import java.time.Instant;
import java.util.Set;

/** A message as it lies in a mailbox. */
public final class SimulatedMessage {
    private final byte[] bytes;
    private final Instant received;
    private final Set<String> flags;

    /** @param flags as IMAP spells them, e.g. {@code \Seen} */
    SimulatedMessage(byte[] bytes, Instant received, Set<String> flags) {
        this.bytes = bytes;
        this.received = received;
        this.flags = Set.copyOf(flags);
    }

    /** The message with CRLF line ends; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** INTERNALDATE. */
    public Instant received() {
        return received;
    }

    /** System flags and keywords. */
    public Set<String> flags() {
        return flags;
    }
}
