package dev.strongroom.service.recovery;

import dev.strongroom.model.text.Sentence;

/** Is told how far a restore or an export is, and says when to stop. Called often, so it must be cheap. Thread-safe. */
public interface RecoveryProgress {
    /** What goes on now, for people, e.g. "Restoring Inbox". */
    void phase(Sentence now);

    /** How many items there are to do. */
    void totalItems(long total);

    /** One more item is done. */
    void done(long bytes);

    /** An item was there already and left alone. */
    void skipped();

    /** An item could not be done. */
    void failed();

    /** Whether to stop at the next safe point; a later call then goes on from there. */
    boolean stopRequested();

    /** Whether even the item under way is not worth waiting for, if it takes more than a moment. */
    boolean stopAtOnceRequested();
}
