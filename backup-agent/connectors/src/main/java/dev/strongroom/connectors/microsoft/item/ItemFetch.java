package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.NumberTable;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Fetches the items of a folder, some at a time, while its enumeration goes on. What fails for all of them comes out of
 * the next call of {@link #fetch} or of {@link #finish}.
 */
public final class ItemFetch<W extends Wanted> {
    /** More than the provider allows at once, so that one is always ready to go. */
    private static final int AT_ONCE = 5;
    private static final int MOST_BROKEN_IN_A_ROW = 5;
    /** That many ids of 200 bytes or so lie in a cursor; where more could not be read, it is not worth to know which. */
    private static final int MOST_AGAIN = 10_000;

    private final Fetching<W> fetching;
    private final ItemSink sink;
    private final SubService service;
    private final int atOnce;
    private final Semaphore places;
    private final AtomicReference<Optional<Exception>> end = new AtomicReference<>(Optional.empty());
    private final AtomicInteger brokenInARow = new AtomicInteger();
    private final NumberTable gone = new NumberTable();
    private final NumberTable unread = new NumberTable();
    private final Set<String> again = new LinkedHashSet<>();

    /** Fetches one item and gives it to the sink. */
    @FunctionalInterface
    public interface Fetching<W extends Wanted> {
        void fetch(W wanted) throws GraphFailure, StoppedException, ConnectorException, InterruptedException;
    }

    /**
     * Fetches into a sink.
     *
     * @param service whose permission is missing when Graph says so
     * @param sink is told what can't be read
     */
    public ItemFetch(SubService service, ItemSink sink, Fetching<W> fetching) {
        this(service, sink, fetching, AT_ONCE);
    }

    /**
     * The same with another number of items at a time.
     *
     * @param atOnce one more than the provider allows, so that one is always ready to go
     */
    public ItemFetch(SubService service, ItemSink sink, Fetching<W> fetching, int atOnce) {
        this.atOnce = atOnce;
        places = new Semaphore(atOnce);
        this.service = service;
        this.sink = sink;
        this.fetching = fetching;
    }

    /** Fetches an item soon; waits while enough of them are under way. */
    public void fetch(W wanted)
            throws StoppedException, ConnectorException, InterruptedException {
        places.acquire();
        if (end.get().isPresent()) {
            places.release();
            throwEnd();
        }
        Thread.ofVirtual().name("microsoft-item").start(() -> {
            try {
                one(wanted);
            } catch (StoppedException | ConnectorException | InterruptedException | RuntimeException e) {
                end.compareAndSet(Optional.empty(), Optional.of(e));
            } finally {
                places.release();
            }
        });
    }

    /** Waits for all that is under way. */
    public void finish() throws StoppedException, ConnectorException, InterruptedException {
        await();
        throwEnd();
    }

    /** Waits for all that is under way, whatever becomes of it. */
    public void await() throws InterruptedException {
        places.acquire(atOnce);
        places.release(atOnce);
    }

    /** Items that were deleted after they were listed. */
    public synchronized IdSet gone() {
        return IdSet.ofAscending(0, gone.numbers());
    }

    /** Items that can't be read. */
    public synchronized IdSet unread() {
        return IdSet.ofAscending(0, unread.numbers());
    }

    /** An item is to be fetched again by the next run, though it could be read. */
    public synchronized void again(String graphId) {
        if (again.size() <= MOST_AGAIN) {
            again.add(graphId);
        }
    }

    /** Graph's ids of what the next run is to fetch again; empty when they are too many to be named. */
    public synchronized Optional<List<String>> again() {
        return again.size() > MOST_AGAIN ? Optional.empty() : Optional.of(List.copyOf(again));
    }

    private void one(W wanted)
            throws StoppedException, ConnectorException, InterruptedException {
        try {
            fetching.fetch(wanted);
            brokenInARow.set(0);
        } catch (GraphFailure failure) {
            failed(wanted, failure);
        }
    }

    private void failed(W wanted, GraphFailure failure) throws ConnectorException {
        switch (failure.kind()) {
            case NOT_FOUND -> {
                if (!failure.code().equals("ErrorItemNotFound")) {
                    throw Refusals.explain(failure, service);
                }
                synchronized (this) {
                    gone.put(wanted.id().number(), 0);
                }
            }
            case BROKEN -> {
                if (brokenInARow.incrementAndGet() > MOST_BROKEN_IN_A_ROW) {
                    // That many side by side are a bad connection, and no reason to write off the rest.
                    throw new UnreachableException(
                            "Microsoft 365 breaks off again and again. The next run tries again.", failure);
                }
                unread(wanted, "It can't be read: " + failure.reason());
            }
            case REFUSED, EXPIRED, UNCERTAIN ->
                unread(wanted, "Microsoft 365 does not give it: " + failure.reason());
            case FORBIDDEN, TOKEN_REFUSED, THROTTLED -> throw Refusals.explain(failure, service);
        }
    }

    private void unread(W wanted, String reason) {
        synchronized (this) {
            unread.put(wanted.id().number(), 0);
            again(wanted.graphId());
        }
        switch (wanted.reason()) {
            case NEW -> sink.gap(wanted.id(), reason);
            case CHANGED -> sink.outdated(wanted.id(), reason);
        }
    }

    private void throwEnd() throws StoppedException, ConnectorException, InterruptedException {
        switch (end.get().orElse(null)) {
            case null -> {
            }
            case StoppedException e -> throw e;
            case ConnectorException e -> throw e;
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }
}
