package dev.strongroom.service.backup;

/** Is told how far a backup is. Called by several threads for every item, so it must be cheap. */
public interface BackupProgress {
    /** What goes on now, for people, e.g. "Reading Inbox". */
    void phase(String now);

    /** One more item is stored. */
    void stored(long bytes);

    /** An item could not be read. */
    void gap();

    /** Whether to stop soon; what was read by then is kept. Cheap. */
    boolean stopRequested();
}
