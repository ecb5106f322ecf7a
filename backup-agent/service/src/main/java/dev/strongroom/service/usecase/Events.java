package dev.strongroom.service.usecase;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.scope.RequestScope;
import java.util.function.Consumer;

/** The events of an account, as they happen. */
public interface Events {
    /**
     * Calls {@code listener} for every event of the scope's account until the subscription is closed. The listener must
     * not block; events that it is too slow for are dropped.
     */
    Subscription subscribe(RequestScope scope, Consumer<AgentEvent> listener);

    /** Ends with {@link #close}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
