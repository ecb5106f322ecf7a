package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Events;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Events that a test publishes. */
public final class FakeEvents implements Events {
    private record Listener(String accountId, Consumer<AgentEvent> consumer) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(RequestScope scope, Consumer<AgentEvent> consumer) {
        Listener listener = new Listener(scope.account(), consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells everybody who listens to the account. */
    public void publish(String accountId, AgentEvent event) {
        listeners.stream()
                .filter(listener -> listener.accountId().equals(accountId))
                .forEach(listener -> listener.consumer().accept(event));
    }

    /** How many listen now. */
    public int listeners() {
        return listeners.size();
    }
}
