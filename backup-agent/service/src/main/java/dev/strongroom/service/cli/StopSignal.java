package dev.strongroom.service.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a command that the user (SIGINT) or the system (SIGTERM) wants it to end, and keeps the process alive until it
 * has: work stops at its next safe point, what was finished stays, and the command says what it came to.
 */
public final class StopSignal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Output output;
    private final Thread command = Thread.currentThread();
    private final Thread hook = new Thread(this::stop, "stop-signal");

    private StopSignal(Output output) {
        this.output = output;
    }

    /** Listens from now until it is closed; called on the thread that then says what the command came to. */
    public static StopSignal listen(Output output) {
        StopSignal signal = new StopSignal(output);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Whether the command is to end soon. */
    public boolean requested() {
        return requested.getCount() == 0;
    }

    /** Waits until the command is to end. */
    public void await() throws InterruptedException {
        requested.await();
    }

    private void stop() {
        requested.countDown();
        output.note("Stopping at the next safe point…");
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                output.note("It took too long; what was not finished is done again by the next run.");
            } else if (!command.join(LAST_WORDS)) {
                output.note("What it came to could not be told.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has ended, and so may the process. */
    @Override
    public void close() {
        ended.countDown();
        if (!requested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The signal came just now; the hook sees that the command has ended.
                requested.countDown();
            }
        }
    }
}
