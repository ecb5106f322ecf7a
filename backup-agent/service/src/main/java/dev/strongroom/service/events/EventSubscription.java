package dev.strongroom.service.events;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.usecase.Events;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener with its queue. The thread that publishes never waits for the listener's. */
final class EventSubscription implements Events.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(EventSubscription.class);
    private static final int CAPACITY = 256;

    private final String accountId;
    private final Consumer<AgentEvent> listener;
    private final Consumer<EventSubscription> ended;
    private final BlockingQueue<AgentEvent> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;

    EventSubscription(String accountId, Consumer<AgentEvent> listener, Consumer<EventSubscription> ended) {
        this.accountId = accountId;
        this.listener = listener;
        this.ended = ended;
        this.thread = Thread.ofVirtual().name("events-" + accountId).unstarted(this::deliver);
    }

    void start() {
        thread.start();
    }

    String accountId() {
        return accountId;
    }

    /** Queues the event; the oldest one makes room when the listener is too slow. */
    void offer(AgentEvent event) {
        while (!queue.offer(event)) {
            queue.poll();
        }
    }

    private void deliver() {
        try {
            while (true) {
                listener.accept(queue.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("A listener for events failed and is no longer told", e);
        } finally {
            ended.accept(this);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        ended.accept(this);
    }
}
