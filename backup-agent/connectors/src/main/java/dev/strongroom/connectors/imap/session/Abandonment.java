package dev.strongroom.connectors.imap.session;

import dev.strongroom.connectors.UnreachableException;
import java.util.Optional;

/**
 * Lets any thread end what one thread waits for: that a server takes a connection, or that it is time to try again. For
 * good. Connecting can be ended only on a virtual thread; on others it takes until the time-out.
 */
final class Abandonment {
    private static final String SENTENCE = "The work with the server was broken off.";

    private Optional<Thread> waiting = Optional.empty();
    private boolean done;

    /** Something that may take long, and that an interrupt ends. */
    @FunctionalInterface
    interface Wait<T, E extends Exception> {
        T end() throws E, InterruptedException;
    }

    /** Waits, unless all was abandoned. */
    <T, E extends Exception> T unless(Wait<T, E> wait) throws E, UnreachableException, InterruptedException {
        enter();
        try {
            return wait.end();
        } catch (InterruptedException e) {
            if (done()) {
                throw new UnreachableException(SENTENCE, e);
            }
            throw e;
        } finally {
            leave();
        }
    }

    private synchronized void enter() throws UnreachableException {
        if (done) {
            throw new UnreachableException(SENTENCE);
        }
        waiting = Optional.of(Thread.currentThread());
    }

    private synchronized void leave() {
        waiting = Optional.empty();
        if (done) {
            // It was meant for the wait alone: whatever comes next must not be hit by it.
            boolean _ = Thread.interrupted();
        }
    }

    /** Abandons. */
    synchronized void begin() {
        done = true;
        waiting.ifPresent(Thread::interrupt);
    }

    synchronized boolean done() {
        return done;
    }
}
