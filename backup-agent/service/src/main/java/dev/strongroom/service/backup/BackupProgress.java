package dev.strongroom.service.backup;

import dev.strongroom.model.text.Sentence;

/** Is told how far a backup is. Called by several threads for every item, so it must be cheap. */
public interface BackupProgress {
    /** What goes on now, for people, e.g. "Reading Inbox". */
    void phase(Sentence now);

    /** So many items will be stored, or can't be, in this stretch of work in all. Told again when that changes. */
    void expected(long items);

    /** One more item is stored. */
    void stored(long bytes);

    /** An item could not be read. */
    void gap();

    /** Whether to stop soon; what was read by then is kept. Cheap. */
    boolean stopRequested();

    /** Whether even the item under way is not worth waiting for, if it takes more than a moment. Cheap. */
    boolean stopAtOnceRequested();
}
