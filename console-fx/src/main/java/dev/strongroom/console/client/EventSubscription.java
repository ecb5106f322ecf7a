package dev.strongroom.console.client;

/** A listener's subscription; ends with {@link #close}. */
public interface EventSubscription extends AutoCloseable {
    @Override
    void close();
}
