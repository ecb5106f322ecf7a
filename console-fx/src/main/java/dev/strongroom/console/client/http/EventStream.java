package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.EventSubscription;
import dev.strongroom.console.client.NotAllowedException;
import dev.strongroom.console.client.SignedOutException;
import dev.strongroom.model.event.AgentEvent;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keeps an event stream open on a virtual thread, and opens it again with a growing delay when it breaks. */
final class EventStream implements EventSubscription {
    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final TypeReference<AgentEvent> EVENT = new TypeReference<>() {};

    private final Transport transport;
    private final ApiPath path;
    private final AgentListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread reader;
    private Duration delay = FIRST_DELAY;

    EventStream(Transport transport, ApiPath path, AgentListener listener) {
        this.transport = transport;
        this.path = path;
        this.listener = listener;
        this.reader = Thread.ofVirtual().name("console-events").unstarted(this::keepOpen);
    }

    EventStream start() {
        reader.start();
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        reader.interrupt();
    }

    private void keepOpen() {
        do {
            try {
                read();
            } catch (ClientException e) {
                if (open()) {
                    listener.lost(e);
                }
                if (hopeless(e)) {
                    return;
                }
            }
        } while (!closedWithinDelay());
    }

    private void read() throws ClientException {
        var answer = transport.raw(path, request -> request.setHeader("Accept", "text/event-stream"),
                BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            if (answer.statusCode() >= 300) {
                throw Refusals.of(answer.statusCode(), lines.collect(Collectors.joining("\n")));
            }
            delay = FIRST_DELAY;
            listener.connected();
            var parser = new EventParser();
            for (var line : (Iterable<String>) lines::iterator) {
                parser.line(line).ifPresent(this::tell);
            }
            throw new AgentFailedException("events-ended", "The agent ended the stream of events.",
                    new EOFException());
        } catch (UncheckedIOException e) {
            throw new AgentFailedException("events-broken", "The stream of events broke.", e);
        }
    }

    private void tell(String data) {
        try {
            var event = Json.read(data, EVENT);
            if (open()) {
                listener.happened(event);
            }
        } catch (JsonProcessingException e) {
            // A newer agent may send kinds of events that this console does not know; they are hints only.
            System.getLogger(EventStream.class.getName()).log(System.Logger.Level.DEBUG, "Unknown event", e);
        }
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private boolean closedWithinDelay() {
        var wait = delay;
        delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) < 0 ? delay.multipliedBy(2) : LONGEST_DELAY;
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean hopeless(ClientException problem) {
        return problem instanceof SignedOutException || problem instanceof NotAllowedException
                || problem instanceof ChangedCertificateException;
    }
}
