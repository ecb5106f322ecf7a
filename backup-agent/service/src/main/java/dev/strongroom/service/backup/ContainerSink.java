package dev.strongroom.service.backup;

import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.service.layout.StoredItem;
import dev.strongroom.service.ledger.Gaps;
import dev.strongroom.vault.blob.Digest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a source has of one container. Content that is in memory is stored on the {@link StoreThreads} while the source
 * goes on reading; a stream is stored on the source's own thread. Changes are staged and written by the folder when
 * a checkpoint is due or memory wants it.
 */
final class ContainerSink implements ItemSink {
    private final ItemStore items;
    private final StoreThreads threads;
    private final StagedChanges staged;
    private final Gaps gaps;
    private final CheckpointClock clock;
    private final BackupProgress progress;
    private final Checkpoint checkpoint;
    private final LongConsumer expected;
    private final Function<ItemId, Optional<Digest>> held;
    private final Phaser inFlight = new Phaser(1);
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    /** Writes what is staged and publishes a checkpoint, unless another thread has just done so. */
    @FunctionalInterface
    interface Checkpoint {
        void publish() throws IOException;
    }

    /**
     * @param expected is told how many items will come
     * @param held the SHA-256 of what the newest restore point has of an item
     */
    ContainerSink(ItemStore items, StoreThreads threads, StagedChanges staged, Gaps gaps, CheckpointClock clock,
            BackupProgress progress, Checkpoint checkpoint, LongConsumer expected,
            Function<ItemId, Optional<Digest>> held) {
        this.items = items;
        this.threads = threads;
        this.staged = staged;
        this.gaps = gaps;
        this.clock = clock;
        this.progress = progress;
        this.checkpoint = checkpoint;
        this.expected = expected;
        this.held = held;
    }

    @Override
    public void expected(long items) {
        expected.accept(items);
    }

    @Override
    public void added(SourceItem item, ItemContent content) throws IOException, InterruptedException {
        take(item, content, this::stored);
    }

    @Override
    public void changed(SourceItem item, ItemContent content) throws IOException, InterruptedException {
        take(item, content, this::storedAgain);
    }

    private void take(SourceItem item, ItemContent content, Consumer<StoredItem> then)
            throws IOException, InterruptedException {
        passOnFailure();
        checkpointIfDue();
        switch (content) {
            case ItemContent.InMemory bytes -> storeSoon(item, bytes, then);
            case ItemContent.Streamed stream -> then.accept(items.store(item, stream));
        }
    }

    private void storeSoon(SourceItem item, ItemContent.InMemory bytes, Consumer<StoredItem> then)
            throws InterruptedException {
        inFlight.register();
        boolean given = false;
        try {
            threads.submit(bytes.length(), () -> store(item, bytes, then));
            given = true;
        } finally {
            if (!given) {
                inFlight.arriveAndDeregister();
            }
        }
    }

    private void store(SourceItem item, ItemContent.InMemory bytes, Consumer<StoredItem> then) {
        try {
            if (failure.get() == null) {
                then.accept(items.store(item, bytes));
            }
        } catch (ContentLostException e) {
            throw new IllegalStateException("Bytes in memory can't be lost", e);
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, new IOException(e));
            throw e;
        } finally {
            inFlight.arriveAndDeregister();
        }
    }

    /** Staged whatever its bytes are: it may have changed before in this run. */
    private void storedAgain(StoredItem item) {
        if (held.apply(item.id()).equals(Optional.of(item.sha256()))) {
            staged.add(new StagedChange.Added(item));
        } else {
            stored(item);
        }
    }

    private void stored(StoredItem item) {
        staged.add(new StagedChange.Added(item));
        added.incrementAndGet();
        clock.stored();
        progress.stored(item.size());
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) throws IOException {
        stage(new StagedChange.StateChanged(id, state));
    }

    @Override
    public void renumbered(ItemId known, SourceItem item) throws IOException {
        stage(new StagedChange.Renumbered(known, item.id(), item.providerId(), item.state()));
    }

    @Override
    public void moved(SourceItem item) throws IOException {
        stage(new StagedChange.Moved(ItemStore.described(item)));
    }

    @Override
    public void vanished(ItemId id) throws IOException {
        stage(new StagedChange.Vanished(id));
    }

    private void stage(StagedChange change) throws IOException {
        passOnFailure();
        staged.add(change);
        checkpointIfDue();
    }

    private void checkpointIfDue() throws IOException {
        if (clock.due() || staged.full()) {
            checkpoint.publish();
        }
    }

    @Override
    public void gap(ItemId id, String reason) {
        gaps.add(id, reason);
        unreadable.incrementAndGet();
        progress.gap();
    }

    @Override
    public void outdated(ItemId id, String reason) {
        gaps.outdated(id, reason);
        progress.gap();
    }

    @Override
    public boolean stopRequested() {
        return progress.stopRequested() || failure.get() != null;
    }

    /** Waits until all that was given is stored, and throws what went wrong. */
    void drain() throws IOException {
        try {
            inFlight.awaitAdvanceInterruptibly(inFlight.arrive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("The backup was interrupted").initCause(e);
        }
        passOnFailure();
    }

    private void passOnFailure() throws IOException {
        IOException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** How many items came: stored, or found unreadable. */
    long came() {
        return added.get() + unreadable.get();
    }

    /** How many items were stored that are new or have new content. */
    long added() {
        return added.get();
    }
}
