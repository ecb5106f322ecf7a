package dev.strongroom.connectors;

/** One entity that is signed in to at its provider, for reading or for writing. */
public interface SignedInEntity extends AutoCloseable {
    /**
     * Gives up whatever waits for the provider, from any thread and for good: the method that is under way ends soon, with
     * an {@link UnreachableException} unless it had come to its end. Only {@link #close} may follow.
     */
    void abandon();

    /** Signs out and closes every connection. Never throws; a second call does nothing. */
    @Override
    void close();
}
