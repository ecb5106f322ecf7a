package dev.strongroom.connectors.microsoft.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is left of one {@link Allowance}. A request counts from its start until the allowance's time after its end, because
 * nobody here knows when in between the provider counted it. Thread-safe; its callers tell the time.
 */
public final class Scope {
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
    /** For what is over in a moment: another request's end. */
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 6;
    /** A mailbox with nothing new asks this much; there may be many thousands of those. */
    private static final int SMALL = 32;

    private final Allowance allowance;
    /** When requests ended, in milliseconds, oldest at {@code head}. */
    private long[] ended = new long[SMALL];
    private int head;
    private int counted;
    private int atOnce;
    private int refusals;
    private Instant pausedUntil = Instant.MIN;

    Scope(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Lets a request begin. If it may not, how long it makes no sense to ask again. */
    synchronized Optional<Duration> enter(Instant now) {
        if (now.isBefore(pausedUntil)) {
            return Optional.of(Duration.between(now, pausedUntil));
        }
        forget(now.toEpochMilli() - allowance.time().toMillis());
        if (atOnce >= allowance.atOnce()) {
            return Optional.of(SOON);
        }
        if (counted + atOnce >= allowance.requests()) {
            return Optional.of(counted == 0 ? SOON
                    : Duration.ofMillis(ended[head] + allowance.time().toMillis() - now.toEpochMilli() + 1));
        }
        atOnce++;
        return Optional.empty();
    }

    private void forget(long before) {
        while (counted > 0 && ended[head] <= before) {
            head = (head + 1) % ended.length;
            counted--;
        }
        if (counted == 0 && ended.length > SMALL) {
            ended = new long[SMALL];
            head = 0;
        }
    }

    /** A request that had begun was not sent. */
    synchronized void undo() {
        atOnce--;
        notifyAll();
    }

    /** A request ended. */
    synchronized void leave(Instant now) {
        atOnce--;
        if (counted == ended.length) {
            long[] larger = new long[counted * 2];
            System.arraycopy(ended, head, larger, 0, counted - head);
            System.arraycopy(ended, 0, larger, counted - head, head);
            ended = larger;
            head = 0;
        }
        ended[(head + counted) % ended.length] = now.toEpochMilli();
        counted++;
        notifyAll();
    }

    /** A request was let through by the provider. */
    synchronized void passed() {
        refusals = 0;
    }

    /**
     * The provider wants no more for now.
     *
     * @param asked how long, when it said so; otherwise each refusal in a row doubles the time, up to a minute
     * @return when it ends
     */
    synchronized Instant pause(Optional<Duration> asked, Instant now) {
        Duration backOff = FIRST_BACK_OFF.multipliedBy(1L << Math.min(refusals, MOST_DOUBLINGS));
        // Requests that were under way together are refused together; that is one refusal.
        if (!now.isBefore(pausedUntil)) {
            refusals++;
        }
        Instant until = now.plus(asked.orElse(backOff.compareTo(LONGEST_BACK_OFF) < 0 ? backOff : LONGEST_BACK_OFF));
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
        return pausedUntil;
    }

    /** Waits until a request of this scope ends, at most so long. */
    @SuppressWarnings("WaitNotInLoop") // Whoever waits asks to be let in again, whatever woke it.
    synchronized void await(Duration most) throws InterruptedException {
        wait(Math.max(1, most.toMillis()));
    }
}
