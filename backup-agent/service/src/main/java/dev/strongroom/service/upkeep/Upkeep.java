package dev.strongroom.service.upkeep;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does chores, one at a time, on one platform thread. A chore that fails is done again at its next time. */
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int PATIENCE_SECONDS = 30;

    private final List<Chore> chores;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());

    public Upkeep(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    /** Begins, with each chore at once. */
    public void start() {
        for (Chore chore : chores) {
            ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(() -> perform(chore), 0, chore.every().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private static void perform(Chore chore) {
        try {
            chore.work().run();
        } catch (RuntimeException e) {
            LOG.error("The chore \"{}\" failed; it is tried again in {}", chore.name(), chore.every(), e);
        }
    }

    /** Lets the chore under way come to its end, and begins no other. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A chore did not come to its end within {} seconds", PATIENCE_SECONDS);
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
