package dev.strongroom.service.rest.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.service.rest.access.BearerToken;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Events;
import dev.strongroom.service.usecase.Sessions;
import dev.strongroom.service.usecase.SignInRefusedException;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The event streams that are open. Each is written by its request's own virtual thread. */
public final class EventStreams implements AutoCloseable {
    private final Events events;
    private final Sessions sessions;
    private final ObjectMapper mapper;
    private final Duration heartbeat;
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();

    /** @param heartbeat how often a comment is sent when nothing happens, and the token is looked at again */
    public EventStreams(Events events, Sessions sessions, ObjectMapper mapper, Duration heartbeat) {
        this.events = events;
        this.sessions = sessions;
        this.mapper = mapper;
        this.heartbeat = heartbeat;
    }

    /** A stream of the scope's account that ends when the session does, when the client goes, or when all are closed. */
    public StreamingOutput open(RequestScope scope, BearerToken token) {
        Supplier<RequestScope> held = sessions.held(token.value(), scope.accountId());
        return out -> {
            Thread writer = Thread.currentThread();
            writers.add(writer);
            try {
                EventStream stream = new EventStream(
                        new EventWriter(out, mapper),
                        heartbeat,
                        () -> requireSame(scope, held.get()));
                stream.run(listener -> events.subscribe(scope, listener));
            } finally {
                writers.remove(writer);
            }
        };
    }

    /** What a stream shows was chosen when it was opened: a client whose permissions changed opens it again. */
    private static void requireSame(RequestScope opened, RequestScope now) {
        if (!opened.grants().equals(now.grants()) || !opened.reach().equals(now.reach())) {
            throw new SignInRefusedException("Your permissions were changed.");
        }
    }

    /** How many are open. */
    public int count() {
        return writers.size();
    }

    /** Ends all of them. */
    @Override
    public void close() {
        writers.forEach(Thread::interrupt);
    }
}
