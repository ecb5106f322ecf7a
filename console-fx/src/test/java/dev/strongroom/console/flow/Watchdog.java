package dev.strongroom.console.flow;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Watches the JavaFX thread: collects a complaint whenever it waits for something, or does I/O, for more than 100 ms.
 * What it computes by itself is not counted, nor is the loading of a class, so that a busy machine raises no false alarm.
 */
final class Watchdog implements AutoCloseable {
    private static final int EVERY_MS = 20;
    private static final int LIMIT_MS = 100;
    private static final Set<Thread.State> WAITING = Set.of(Thread.State.BLOCKED, Thread.State.WAITING,
            Thread.State.TIMED_WAITING);

    /** Networks and files; their native calls count as running. */
    private static final Pattern IO =
            Pattern.compile("(java\\.net\\.http\\.|jdk\\.internal\\.net\\.http\\.|sun\\.nio\\.(ch|fs)\\."
                    + "|java\\.net\\.Socket|java\\.io\\.(File(Input|Output)Stream|RandomAccessFile|UnixFileSystem)).*");

    private static final String CLASS_LOADING = "jdk.internal.loader.";

    private final Thread watched;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private int blockedFor;

    Watchdog(Thread watched) {
        this.watched = watched;
        java.util.concurrent.Future<?> _ =
                clock.scheduleAtFixedRate(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Where the thread waited, one stack for each time. */
    Iterable<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        var stack = watched.getStackTrace();
        blockedFor = blocked(stack) ? blockedFor + EVERY_MS : 0;
        if (blockedFor == LIMIT_MS) {
            complaints.add(Arrays.stream(stack).map(StackTraceElement::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Waiting or in the middle of I/O at the console's own call. The toolkit waits for events and its renderer. */
    private boolean blocked(StackTraceElement[] stack) {
        var ours = Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .dropWhile(name -> name.matches("(java|jdk|sun)\\..*"))
                .findFirst()
                .filter(name -> name.startsWith("dev.strongroom."))
                .isPresent();
        var io = Arrays.stream(stack).anyMatch(frame -> IO.matcher(frame.getClassName()).matches())
                && Arrays.stream(stack).noneMatch(frame -> frame.getClassName().startsWith(CLASS_LOADING));
        return ours && (io || WAITING.contains(watched.getState()));
    }
}
