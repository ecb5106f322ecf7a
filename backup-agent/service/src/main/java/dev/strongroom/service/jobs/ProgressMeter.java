package dev.strongroom.service.jobs;

import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.service.storage.RequestTotals;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts what a job has done. Thread-safe and cheap enough to be told of every item: nothing is sent from here, the
 * {@link JobRunner} or the command line looks at it four times a second.
 */
public final class ProgressMeter {
    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongAdder items = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicLong totalItems = new AtomicLong(-1);
    private final LongSupplier nanoTime;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private final long doneBefore;
    private final Optional<StoreRequests> askedBefore;
    private volatile Supplier<Optional<StoreRequests>> asked = Optional::empty;
    private volatile Sentence phase;

    private record Sample(long nanos, long items, long bytes) {}

    /**
     * @param before what earlier stretches of work did
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    public ProgressMeter(JobProgress before, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        phase = before.phase();
        askedBefore = before.storage();
        items.add(before.items());
        bytes.add(before.bytes());
        skipped.add(before.skipped());
        failed.add(before.failed());
        doneBefore = before.items() + before.skipped() + before.failed();
        before.totalItems().ifPresent(totalItems::set);
        samples.add(new Sample(nanoTime.getAsLong(), before.items(), before.bytes()));
    }

    /** What goes on now, e.g. "Reading Inbox". */
    public void phase(Sentence now) {
        phase = now;
    }

    /**
     * Counts from now on what is asked of a storage.
     *
     * @param total all that was asked of it since any moment
     */
    public void storage(Supplier<Optional<StoreRequests>> total) {
        Optional<StoreRequests> begin = total.get();
        asked = () -> RequestTotals.since(begin, total.get());
    }

    /** How many items there will be in all, once that is known. */
    public void totalItems(long total) {
        totalItems.set(total);
    }

    /** How many items this stretch of work comes to, besides what earlier ones did; gaps count, too. */
    public void expectedOfStretch(long expected) {
        totalItems.set(doneBefore + expected);
    }

    /** One more item is done. */
    public void done(long itemBytes) {
        items.increment();
        bytes.add(itemBytes);
    }

    /** Bytes of an item that is still under way. */
    public void bytes(long more) {
        bytes.add(more);
    }

    /** An item was there already and left alone. */
    public void skipped() {
        skipped.increment();
    }

    /** An item could not be done. */
    public void failed() {
        failed.increment();
    }

    /** How far it is, with a rate over the last seconds. */
    public synchronized JobProgress read() {
        long now = nanoTime.getAsLong();
        Sample here = new Sample(now, items.sum(), bytes.sum());
        while (samples.size() > 1 && now - samples.getFirst().nanos > WINDOW_NANOS) {
            samples.removeFirst();
        }
        Sample from = samples.getFirst();
        samples.addLast(here);
        double seconds = Math.max((now - from.nanos) / 1e9, 0.001);
        long total = totalItems.get();
        return new JobProgress(phase, here.items, total < 0 ? Optional.empty() : Optional.of(total), here.bytes,
                Math.round((here.bytes - from.bytes) / seconds), secondsLeft(here, from, seconds, total),
                skipped.sum(), failed.sum(), RequestTotals.sum(askedBefore, asked.get()));
    }

    private Optional<Long> secondsLeft(Sample here, Sample from, double seconds, long total) {
        long finished = here.items - from.items;
        if (total < 0 || finished <= 0) {
            return Optional.empty();
        }
        long left = Math.max(0, total - here.items - skipped.sum() - failed.sum());
        return Optional.of(Math.round(left * seconds / finished));
    }
}
