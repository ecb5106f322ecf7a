package dev.strongroom.console.client;

import dev.strongroom.model.event.AgentEvent;

/** Hears what happens in an account. Must not block. */
public interface AgentListener {
    /** The stream is up, for the first time or again: lists read before may be stale. */
    void connected();

    /** Something happened. */
    void happened(AgentEvent event);

    /** The stream broke. It is tried again unless the problem is one that trying can't mend. */
    void lost(ClientException problem);
}
