package dev.strongroom.service.main;

/**
 * How the process ends. {@link System#exit} looks for a logger to tell of the exit, which opens every jar of the class path;
 * a process whose main thread returns ends without that, and does all else that belongs to an end.
 */
final class ProcessEnd {
    private ProcessEnd() {}

    /** Ends the process; called on the main thread, which does nothing after it. */
    static void with(int status) {
        if ((status != 0 || othersWork()) && !endsAlready()) {
            System.exit(status);
        }
    }

    /** Whether a signal ends the process; its hooks wait for this thread, and exiting would wait for the hooks. */
    private static boolean endsAlready() {
        Thread probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** Whether a thread is left that would keep the process alive. */
    private static boolean othersWork() {
        return Thread.getAllStackTraces()
                .keySet()
                .stream()
                .anyMatch(thread -> !thread.equals(Thread.currentThread()) && !thread.isDaemon());
    }
}
