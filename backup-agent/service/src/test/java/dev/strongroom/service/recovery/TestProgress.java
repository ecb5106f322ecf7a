package dev.strongroom.service.recovery;

import dev.strongroom.model.text.Sentence;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what it is told, and can ask to stop after so many items. */
public final class TestProgress implements RecoveryProgress {
    private final int stopAfter;
    private final AtomicInteger items = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean stopAtOnce;
    private volatile int stopAtOnceWhenAsked = Integer.MAX_VALUE;
    private final AtomicLong total = new AtomicLong();

    private TestProgress(int stopAfter) {
        this.stopAfter = stopAfter;
    }

    public static TestProgress endless() {
        return new TestProgress(Integer.MAX_VALUE);
    }

    public static TestProgress stoppingAfter(int items) {
        return new TestProgress(items);
    }

    /** Asks to stop at once from now on. */
    public void stopAtOnce() {
        stopAtOnce = true;
    }

    /** Asks to stop at once when it is asked for the n-th time whether to. */
    public static TestProgress stoppingAtOnceWhenAsked(int times) {
        TestProgress progress = new TestProgress(Integer.MAX_VALUE);
        progress.stopAtOnceWhenAsked = times;
        return progress;
    }

    public int items() {
        return items.get();
    }

    public long total() {
        return total.get();
    }

    @Override
    public void phase(Sentence now) {
        // Only people read it.
    }

    @Override
    public void totalItems(long count) {
        total.set(count);
    }

    @Override
    public void done(long bytes) {
        items.incrementAndGet();
    }

    @Override
    public void skipped() {
        items.incrementAndGet();
    }

    @Override
    public void failed() {
        items.incrementAndGet();
    }

    @Override
    public boolean stopRequested() {
        return items.get() >= stopAfter || stopAtOnce;
    }

    @Override
    public boolean stopAtOnceRequested() {
        return stopAtOnce || asked.incrementAndGet() >= stopAtOnceWhenAsked;
    }
}
