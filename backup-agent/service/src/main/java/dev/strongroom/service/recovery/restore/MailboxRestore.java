package dev.strongroom.service.recovery.restore;

import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.selection.Choice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Restores items of entities to mailboxes. Thread-safe; the threads that call it may be virtual ones. */
public final class MailboxRestore {
    private final InstantSource clock;
    private final DatedFolders datedFolders = new DatedFolders();

    public MailboxRestore(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Works on a restore until it is done or {@code progress} says to stop. Called again with the same order, mailbox and
     * directory it goes on, whatever ended the call before: it neither writes an item twice nor leaves one out.
     *
     * @param work this restore's own directory; made when it is missing, and left for the caller to remove
     * @throws dev.strongroom.service.usecase.NotFoundException when the entity lacks what was chosen
     * @throws InterruptedException when the process ends; nothing is lost
     */
    public RestoreEnd run(StoredEntity entity, RestoreOrder order, TargetMailbox mailbox, Path work,
            RecoveryProgress progress) throws InterruptedException {
        Choice choice = Choice.of(entity.catalogue(), order.run(), order.selection());
        progress.totalItems(choice.count());
        try {
            RestoreJournal journal = RestoreJournal.open(work);
            try (MailboxConnection connection = new MailboxConnection(mailbox, progress::stopAtOnceRequested)) {
                return new RestoreStretch(entity, choice, order, journal, progress, connection, datedFolders, clock)
                        .run();
            }
        } catch (IOException e) {
            return new RestoreEnd.Failed(RestoreCounts.NONE, "disk-failed",
                    "The agent's disk could not be read or written: " + e.getMessage() + ". Make room and try again.",
                    Optional.empty());
        }
    }
}
