package dev.strongroom.service.jobs;

/** Asks a job that is about to run, or runs, to stop. Once given it stays. */
final class StopSignal {
    private volatile boolean canceled;
    private volatile boolean shuttingDown;

    void cancel() {
        canceled = true;
    }

    void shutDown() {
        shuttingDown = true;
    }

    boolean canceled() {
        return canceled;
    }

    boolean given() {
        return canceled || shuttingDown;
    }
}
