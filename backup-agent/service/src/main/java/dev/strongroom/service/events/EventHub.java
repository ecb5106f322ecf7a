package dev.strongroom.service.events;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Events;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Brings events from where they happen to who listens. Each listener has a queue and a thread of its own: one that is
 * slow loses its oldest events and holds nobody up. Thread-safe.
 */
public final class EventHub implements Events, EventSink, AutoCloseable {
    private final Set<EventSubscription> subscriptions = ConcurrentHashMap.newKeySet();

    @Override
    public Subscription subscribe(RequestScope scope, Consumer<AgentEvent> listener) {
        scope.require(Permission.VIEW_BACKUPS);
        EventSubscription subscription = new EventSubscription(scope.account(),
                event -> tell(scope, event, listener), subscriptions::remove);
        subscriptions.add(subscription);
        subscription.start();
        return subscription;
    }

    @Override
    public void publish(String accountId, AgentEvent event) {
        for (EventSubscription subscription : subscriptions) {
            if (subscription.accountId().equals(accountId)) {
                subscription.offer(event);
            }
        }
    }

    private static void tell(RequestScope scope, AgentEvent event, Consumer<AgentEvent> listener) {
        Set<ServiceKind> services = scope.services(Permission.VIEW_BACKUPS);
        boolean shown = switch (event) {
            case AgentEvent.JobChanged(JobView job) -> services.contains(job.service());
            case AgentEvent.TaskChanged(TaskView task) -> services.contains(task.service());
            case AgentEvent.EntityChanged(EntityView entity) -> services.contains(entity.service());
            case AgentEvent.AuditAdded _ -> scope.grants().allows(Permission.VIEW_SECURITY_AUDIT);
            // An id alone, of what is gone.
            case AgentEvent.TaskRemoved _ -> true;
        };
        if (shown) {
            listener.accept(event);
        }
    }

    /** How many listen. */
    public int listeners() {
        return subscriptions.size();
    }

    /** Ends every subscription. */
    @Override
    public void close() {
        subscriptions.forEach(EventSubscription::close);
    }
}
