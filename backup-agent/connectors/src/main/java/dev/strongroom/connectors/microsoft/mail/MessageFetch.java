package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Fetches the messages of a folder, some at a time, while its enumeration goes on. What fails for all of them comes out of
 * the next call of {@link #fetch} or of {@link #finish}.
 */
final class MessageFetch {
    /** More than the provider allows at once, so that one is always ready to go. */
    private static final int AT_ONCE = 5;
    private static final int MOST_BROKEN_IN_A_ROW = 5;

    private final BudgetedCalls calls;
    private final MessageDownload download;
    private final ItemSink sink;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicReference<Optional<Exception>> end = new AtomicReference<>(Optional.empty());
    private final AtomicInteger brokenInARow = new AtomicInteger();
    private final List<Long> gone = new ArrayList<>();
    private final List<WantedMessage> unread = new ArrayList<>();

    MessageFetch(BudgetedCalls calls, MailRequests requests, ItemSink sink) {
        this.calls = calls;
        this.sink = sink;
        download = new MessageDownload(requests, sink);
    }

    /** Fetches a message soon; waits while enough of them are under way. */
    void fetch(WantedMessage wanted)
            throws StoppedException, ConnectorException, InterruptedException {
        places.acquire();
        if (end.get().isPresent()) {
            places.release();
            throwEnd();
        }
        Thread.ofVirtual().name("microsoft-mail").start(() -> {
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
    void finish() throws StoppedException, ConnectorException, InterruptedException {
        await();
        throwEnd();
    }

    /** Waits for all that is under way, whatever becomes of it. */
    void await() throws InterruptedException {
        places.acquire(AT_ONCE);
        places.release(AT_ONCE);
    }

    /** Numbers of messages that were deleted after they were listed. */
    synchronized List<Long> gone() {
        return List.copyOf(gone);
    }

    /** Messages that can't be read. */
    synchronized List<WantedMessage> unread() {
        return List.copyOf(unread);
    }

    private void one(WantedMessage wanted)
            throws StoppedException, ConnectorException, InterruptedException {
        try {
            Optional<ItemContent.InMemory> content =
                    calls.send(RequestKind.CONTENT, () -> download.fetch(wanted));
            if (content.isPresent()) {
                download.give(wanted, content.get().length(), content.get());
            }
            brokenInARow.set(0);
        } catch (GraphFailure failure) {
            failed(wanted, failure);
        }
    }

    private void failed(WantedMessage wanted, GraphFailure failure) throws ConnectorException {
        switch (failure.kind()) {
            case NOT_FOUND -> {
                if (!failure.code().equals("ErrorItemNotFound")) {
                    throw Refusals.explain(failure, SubService.MAIL);
                }
                synchronized (this) {
                    gone.add(wanted.id().number());
                }
            }
            case BROKEN -> {
                if (brokenInARow.incrementAndGet() > MOST_BROKEN_IN_A_ROW) {
                    // That many side by side are a bad connection, and no reason to write off the rest.
                    throw new UnreachableException(
                            "Microsoft 365 breaks off again and again. The next run tries again.", failure);
                }
                unread(wanted, "The message can't be read: " + failure.reason());
            }
            case REFUSED, EXPIRED, UNCERTAIN ->
                unread(wanted, "Microsoft 365 does not give the message: " + failure.reason());
            case FORBIDDEN, TOKEN_REFUSED, THROTTLED -> throw Refusals.explain(failure, SubService.MAIL);
        }
    }

    private void unread(WantedMessage wanted, String reason) {
        synchronized (this) {
            unread.add(wanted);
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
