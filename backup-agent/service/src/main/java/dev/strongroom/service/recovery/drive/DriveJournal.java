package dev.strongroom.service.recovery.drive;

import java.io.IOException;
import java.util.Optional;

/**
 * What a restore of a drive has to remember from stretch to stretch. Items come in the same order each time, so that their
 * number says which are dealt with. One thread.
 */
interface DriveJournal {
    /** How many items earlier stretches dealt with. */
    long done();

    /** What became of the last of them. */
    Optional<Fate> last();

    /** Whether an earlier stretch began with the item after those, so that it may have been written. */
    boolean isUnsure();

    /** The dated folder that was chosen. */
    Optional<String> folder();

    /** Notes the dated folder, before it is made. */
    void folder(String name) throws IOException;

    /** The next item is about to be written. */
    void begins() throws IOException;

    /** An item is dealt with. */
    void ends(Fate fate) throws IOException;
}
