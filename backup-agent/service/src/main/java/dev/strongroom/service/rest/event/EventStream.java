package dev.strongroom.service.rest.event;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.usecase.Events.Subscription;
import dev.strongroom.service.usecase.UseCaseException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's stream of events. Who publishes never waits for it: what it is too slow for is dropped, and a client that
 * takes nothing at all is disconnected by the server's write timeout.
 */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int WAITING = 256;

    private final EventWriter writer;
    private final Duration heartbeat;
    private final Runnable check;
    private final BlockingQueue<AgentEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private long checked = System.nanoTime();

    /** @param check throws a {@link UseCaseException} once the client's token opens nothing any more */
    EventStream(EventWriter writer, Duration heartbeat, Runnable check) {
        this.writer = writer;
        this.heartbeat = heartbeat;
        this.check = check;
    }

    /** Writes events until the token ends, the client is gone, or the thread is interrupted. */
    void run(Function<Consumer<AgentEvent>, Subscription> subscribe) {
        Subscription subscription = subscribe.apply(waiting::offer);
        try {
            writer.begin();
            while (true) {
                AgentEvent event = waiting.poll(heartbeat.toNanos(), TimeUnit.NANOSECONDS);
                checkNowAndThen();
                if (event == null) {
                    writer.comment();
                } else {
                    writer.event(event);
                }
            }
        } catch (UseCaseException e) {
            LOG.debug("An event stream ended: {}", e.getMessage());
        } catch (IOException e) {
            // Nobody is left to be told, and going away is how every client ends its stream.
            LOG.debug("An event stream ended because its client is gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("An event stream ended because the server does.", e);
        } finally {
            subscription.close();
        }
    }

    private void checkNowAndThen() {
        long now = System.nanoTime();
        if (now - checked >= heartbeat.toNanos()) {
            check.run();
            checked = now;
        }
    }
}
