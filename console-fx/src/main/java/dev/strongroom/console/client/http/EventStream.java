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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Keeps an event stream open on a virtual thread, and opens it again with a growing delay when it breaks. */
final class EventStream implements EventSubscription {
    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    /** Three times as long as an agent that has nothing to tell is silent. */
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final TypeReference<AgentEvent> EVENT = new TypeReference<>() {};

    private final Transport transport;
    private final ApiPath path;
    private final AgentListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration silence;
    private final Thread reader;
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean listening;
    private Duration delay = FIRST_DELAY;

    EventStream(Transport transport, ApiPath path, AgentListener listener) {
        this(transport, path, listener, SILENCE);
    }

    /** @param silence how long nothing may come before the line is taken for dead, though nobody hung up */
    EventStream(Transport transport, ApiPath path, AgentListener listener, Duration silence) {
        this.transport = transport;
        this.path = path;
        this.listener = listener;
        this.silence = silence;
        this.reader = Thread.ofVirtual().name("console-events").unstarted(this::keepOpen);
    }

    EventStream start() {
        reader.start();
        Thread.ofVirtual().name("console-events-watch").start(this::watch);
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
                heard.set(System.nanoTime());
                listening = true;
                read();
            } catch (ClientException e) {
                listening = false;
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
                heard.set(System.nanoTime());
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

    /** Wakes the reader when nothing comes, not even the agent's sign of life: the network may be gone unannounced. */
    private void watch() {
        try {
            while (!closed.await(silence.toMillis() / 4, TimeUnit.MILLISECONDS)) {
                if (listening && System.nanoTime() - heard.get() > silence.toNanos()) {
                    listening = false;
                    reader.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closedWithinDelay() {
        // The watch may have woken this thread; whoever closes the stream counts down first.
        var _ = Thread.interrupted();
        var wait = delay;
        delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) < 0 ? delay.multipliedBy(2) : LONGEST_DELAY;
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return !open();
        }
    }

    private static boolean hopeless(ClientException problem) {
        return problem instanceof SignedOutException || problem instanceof NotAllowedException
                || problem instanceof ChangedCertificateException;
    }
}
