package dev.strongroom.console.background;

/** A call under way. */
@FunctionalInterface
public interface Pending {
    /** Nothing under way. */
    Pending NONE = () -> {};

    /** Forgets the call: its answer is not delivered. On the JavaFX thread only. */
    void forget();
}
