package dev.strongroom.service.jobs;

import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobView;
import dev.strongroom.service.store.control.JobRow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** A stretch of work that is under way in this process. Thread-safe. */
final class RunningJob {
    private final JobRow row;
    private final ProgressMeter meter;
    private final StopSignal stop;
    private final LongSupplier nanoTime;
    private final long deadline;
    private JobProgress told;

    RunningJob(JobRow row, StopSignal stop, Duration slice, LongSupplier nanoTime) {
        this.row = row;
        this.stop = stop;
        this.nanoTime = nanoTime;
        this.meter = new ProgressMeter(row.progress(), nanoTime);
        this.deadline = nanoTime.getAsLong() + slice.toNanos();
        this.told = row.progress();
    }

    JobRow row() {
        return row;
    }

    ProgressMeter meter() {
        return meter;
    }

    StopSignal stop() {
        return stop;
    }

    boolean stopRequested() {
        return stop.given() || nanoTime.getAsLong() - deadline >= 0;
    }

    /** How far it is, and whether that is news since it was asked for last. */
    synchronized News news() {
        JobProgress now = meter.read();
        boolean moved = now.items() != told.items() || now.bytes() != told.bytes() || !now.phase().equals(told.phase())
                || now.skipped() != told.skipped() || now.failed() != told.failed()
                || !now.totalItems().equals(told.totalItems());
        told = now;
        return new News(now, moved);
    }

    record News(JobProgress progress, boolean moved) {}

    /** As the API shows it, with what the meter says now. */
    JobView view(Instant now) {
        return row.view(meter.read(), now);
    }
}
