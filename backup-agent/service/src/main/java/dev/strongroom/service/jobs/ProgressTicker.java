package dev.strongroom.service.jobs;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.service.events.EventSink;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells four times a second how far running jobs are, and writes it down every five seconds. */
final class ProgressTicker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressTicker.class);
    private static final int TELL_MILLIS = 250;
    private static final int TICKS_TO_SAVE = 20;

    private final RunningJobs running;
    private final JobStore store;
    private final EventSink events;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-progress").daemon().factory());
    private int ticks;

    ProgressTicker(RunningJobs running, JobStore store, EventSink events, InstantSource clock) {
        this.running = running;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    void start() {
        ScheduledFuture<?> _ =
                timer.scheduleWithFixedDelay(this::tick, TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        ticks++;
        for (RunningJob job : running.all()) {
            try {
                tell(job, ticks % TICKS_TO_SAVE == 0);
            } catch (RuntimeException e) {
                // The job itself will find out and say so; its progress is only for show.
                LOG.warn("The progress of job {} could not be told", job.row().id(), e);
            }
        }
    }

    private void tell(RunningJob job, boolean save) {
        RunningJob.News news = job.news();
        JobRow row = job.row();
        JobProgress progress = news.progress();
        if (news.moved()) {
            events.publish(row.accountId(), new AgentEvent.JobChanged(row.view(progress, clock.instant())));
        }
        if (save) {
            store.saveProgress(row.accountId(), row.id(), row.attempt(), progress);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
