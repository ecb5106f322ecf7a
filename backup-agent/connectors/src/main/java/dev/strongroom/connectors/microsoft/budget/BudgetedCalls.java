package dev.strongroom.connectors.microsoft.budget;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.signin.AppSignIn;
import dev.strongroom.connectors.microsoft.signin.AppToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * Sends the requests for one mailbox, or for a directory, as its budgets allow, and sends those again that failed for a
 * reason that passes. Whoever waits here holds no part of a budget, so that other mailboxes go on. Thread-safe.
 */
public final class BudgetedCalls {
    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final GraphClient client;
    private final AppSignIn signIn;
    private final String mailbox;
    private final List<Scope> scopes;
    private final RequestCounts counts;
    private final Abandonment abandonment;
    private final Duration patience;
    private final InstantSource clock;
    private final BooleanSupplier stop;

    private BudgetedCalls(GraphClient client, AppSignIn signIn, String mailbox, List<Scope> scopes,
            RequestCounts counts, Abandonment abandonment, Duration patience, InstantSource clock,
            BooleanSupplier stop) {
        this.client = client;
        this.signIn = signIn;
        this.mailbox = mailbox;
        this.scopes = scopes;
        this.counts = counts;
        this.abandonment = abandonment;
        this.patience = patience;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Calls with a budget.
     *
     * @param mailbox the user whose mailbox it is; empty for the directory
     * @param scopes narrowest first
     * @param patience how long a pause may be until the work is put off
     */
    static BudgetedCalls of(GraphClient client, AppSignIn signIn, String mailbox, List<Scope> scopes,
            RequestCounts counts, Abandonment abandonment, Duration patience, InstantSource clock) {
        return new BudgetedCalls(client, signIn, mailbox, scopes, counts, abandonment, patience, clock, () -> false);
    }

    /** The same, but waiting ends with {@link StoppedException} when nobody wants the answer any more. */
    public BudgetedCalls until(BooleanSupplier unwanted) {
        return new BudgetedCalls(client, signIn, mailbox, scopes, counts, abandonment, patience, clock, unwanted);
    }

    /**
     * Sends a request.
     *
     * @throws GraphFailure when Graph refuses it for good, or it broke again and again
     * @throws ThrottledException when Graph wants to be left alone for longer than our patience
     */
    public <T> T send(RequestKind kind, Call<T> call)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        boolean renewed = false;
        for (int tries = 1;; tries++) {
            AppToken token = token();
            client.useToken(token.value());
            enter();
            try {
                counts.add(mailbox, kind);
                T answer = call.send();
                scopes.getFirst().passed();
                return answer;
            } catch (GraphFailure failure) {
                abandonment.check();
                switch (failure.kind()) {
                    case THROTTLED -> {
                        pause(failure);
                        tries = 0;
                    }
                    case BROKEN -> {
                        if (tries >= MOST_TRIES) {
                            throw failure;
                        }
                    }
                    case TOKEN_REFUSED -> {
                        if (renewed) {
                            throw failure;
                        }
                        renewed = true;
                        signIn.tokenAfter(token.value());
                        continue;
                    }
                    case FORBIDDEN, NOT_FOUND, EXPIRED, UNCERTAIN, REFUSED -> throw failure;
                }
            } finally {
                scopes.forEach(scope -> scope.leave(clock.instant()));
            }
            if (tries > 0) {
                sleep(backOff(tries));
            }
        }
    }

    /** A token; when the login is busy, once it has time again. */
    private AppToken token() throws StoppedException, ConnectorException, InterruptedException {
        while (true) {
            abandonment.check();
            try {
                return signIn.token();
            } catch (ThrottledException busy) {
                Duration left = Duration.between(clock.instant(), busy.until());
                if (left.compareTo(patience) > 0) {
                    throw busy;
                }
                sleep(left);
            }
        }
    }

    private void pause(GraphFailure failure) throws ThrottledException {
        Instant now = clock.instant();
        Instant until = scopes.getFirst().pause(failure.retryAfter(), now);
        if (Duration.between(now, until).compareTo(patience) > 0) {
            throw new ThrottledException("Microsoft 365 asks to come back later: there were too many requests.", until,
                    failure);
        }
    }

    /** Waits until every scope lets the request in. */
    private void enter() throws StoppedException, ConnectorException, InterruptedException {
        while (true) {
            check();
            int entered = 0;
            Duration wait = Duration.ZERO;
            for (Scope scope : scopes) {
                wait = scope.enter(clock.instant()).orElse(Duration.ZERO);
                if (wait.isPositive()) {
                    break;
                }
                entered++;
            }
            if (entered == scopes.size()) {
                return;
            }
            scopes.subList(0, entered).forEach(Scope::undo);
            scopes.get(entered).await(wait.compareTo(GLANCE) < 0 ? wait : GLANCE);
        }
    }

    private void sleep(Duration duration) throws StoppedException, ConnectorException, InterruptedException {
        Instant end = clock.instant().plus(duration);
        while (true) {
            check();
            Duration left = Duration.between(clock.instant(), end);
            if (!left.isPositive()) {
                return;
            }
            Thread.sleep(left.compareTo(GLANCE) < 0 ? left : GLANCE);
        }
    }

    private void check() throws StoppedException, UnreachableException {
        abandonment.check();
        if (stop.getAsBoolean()) {
            throw new StoppedException();
        }
    }

    /** Doubles with each try, and differs by chance so that not all come back at once. */
    private static Duration backOff(int tries) {
        long longest = FIRST_PAUSE.toMillis() << tries;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
