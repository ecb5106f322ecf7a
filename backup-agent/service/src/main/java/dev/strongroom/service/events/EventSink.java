package dev.strongroom.service.events;

import dev.strongroom.model.event.AgentEvent;

/** Takes events. */
@FunctionalInterface
public interface EventSink {
    /** Tells everybody who listens to the account; never blocks and never fails. */
    void publish(String accountId, AgentEvent event);
}
