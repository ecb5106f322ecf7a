package dev.strongroom.service.cli;

import dev.strongroom.model.job.JobProgress;
import dev.strongroom.service.jobs.ProgressMeter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows on standard error how far the work is, until it is closed: one line that is rewritten in a terminal, else a new
 * line every ten seconds.
 */
public final class ProgressLine implements AutoCloseable {
    private static final long LIVE_MILLIS = 250;
    private static final long LOG_MILLIS = 10_000;
    private static final String ERASE = "\r\u001b[K";

    private final ProgressMeter meter = new ProgressMeter(JobProgress.NONE, System::nanoTime);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final PrintWriter err;
    private final boolean live;

    private ProgressLine(PrintWriter err, boolean live) {
        this.err = err;
        this.live = live;
    }

    /** Begins to show. */
    public static ProgressLine on(Output output) {
        ProgressLine line = new ProgressLine(output.err(), Terminal.watchesStandardError());
        Thread.ofPlatform().daemon().name("progress").start(line::showUntilClosed);
        return line;
    }

    /** What is shown; to be told of the work. */
    public ProgressMeter meter() {
        return meter;
    }

    /** Writes a line that stays, above what is shown. */
    public synchronized void above(String text) {
        err.println(live ? ERASE + text : text);
        err.flush();
    }

    private void showUntilClosed() {
        try {
            while (!ended.await(live ? LIVE_MILLIS : LOG_MILLIS, TimeUnit.MILLISECONDS)) {
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        if (ended.getCount() == 0) {
            return;
        }
        String text = text(meter.read());
        if (live) {
            err.print(ERASE + text);
        } else {
            err.println(text);
        }
        err.flush();
    }

    private static String text(JobProgress progress) {
        String total = progress.totalItems().map(items -> " of " + items).orElse("");
        return String.format(Locale.ROOT, "%s: %d%s items, %.1f MB, %.1f MB/s", progress.phase().text(),
                progress.items(),
                total,
                progress.bytes() / 1e6, progress.bytesPerSecond() / 1e6);
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        ended.countDown();
        if (live) {
            err.print(ERASE);
            err.flush();
        }
    }
}
