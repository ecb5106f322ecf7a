package dev.strongroom.simulator.microsoft.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Service {
    /** What goes back, with what to release once it is written. */
    Served serve(Request request);

    /**
     * An answer that still counts as under way until it is closed.
     *
     * @param release runs just before the last byte is written, or when the client is gone
     */
    record Served(Answer answer, Runnable release) {
        public static Served of(Answer answer) {
            return new Served(answer, () -> {});
        }
    }
}
