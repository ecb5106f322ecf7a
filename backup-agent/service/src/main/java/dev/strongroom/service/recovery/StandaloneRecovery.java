package dev.strongroom.service.recovery;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.recovery.browse.Browsing;
import dev.strongroom.service.recovery.export.ExportEnd;
import dev.strongroom.service.recovery.export.ExportOrder;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestoreOrder;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Recovery from one entity without an agent: the same classes in this process. Thread-safe; each restore and each export
 * needs a working directory of its own, which stays when it stops early and lets the same call go on.
 */
public final class StandaloneRecovery {
    private final StoredEntity entity;
    private final Browsing browsing;

    /** @param entity its vault stays open as long as this is used */
    public StandaloneRecovery(StoredEntity entity) {
        this.entity = entity;
        browsing = new Browsing(entity.catalogue());
    }

    /** All restore points, oldest first. */
    public List<RestorePoint> restorePoints() {
        return browsing.restorePoints(Optional.empty(), Optional.empty());
    }

    /** The folders of a restore point. */
    public List<FolderView> folders(int run) {
        return browsing.folders(run);
    }

    /** A page of a folder's messages. */
    public Page<MessageView> items(ItemQuery query, PageRequest page) {
        return browsing.items(query, page);
    }

    /**
     * Restores; waits out a mailbox that can't be reached for a while, and answers {@link RestoreEnd.Paused} when it
     * lasts.
     *
     * @param work the working directory; made when it is missing, removed when the restore has finished
     */
    @SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
    public RestoreEnd restore(RestoreOrder order, TargetMailbox target, Path work, RecoveryProgress progress)
            throws InterruptedException {
        throw new UnsupportedOperationException(entity.toString());
    }

    /**
     * Makes a ZIP. The file has its name only once it is whole.
     *
     * @param zip the file to make; an old one is replaced
     * @param work the working directory, on the same disk; made when it is missing, removed when the export has finished
     */
    @SuppressWarnings({"UnusedVariable", "DoNotCallSuggester"})
    public ExportEnd export(ExportOrder order, Path zip, Path work, RecoveryProgress progress)
            throws InterruptedException {
        throw new UnsupportedOperationException(entity.toString());
    }
}
