package dev.strongroom.connectors.imap.wire;

import java.util.Set;

/** The flags of a message as they are now. */
public record FlagChange(long uid, Set<String> flags) {
    /** Takes changes as they come. */
    @FunctionalInterface
    public interface Receiver<E extends Exception> {
        void accept(FlagChange change) throws E;
    }
}
