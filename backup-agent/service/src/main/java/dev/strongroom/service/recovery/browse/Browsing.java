package dev.strongroom.service.recovery.browse;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists what one entity's restore points hold. Thread-safe. */
public final class Browsing {
    private final Catalogue catalogue;

    public Browsing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Restore points in the range ({@code to} excluded), oldest first. */
    public List<RestorePoint> restorePoints(Optional<Instant> from, Optional<Instant> to) {
        return catalogue.runs(from, to).stream().map(RecoveryViews::of).toList();
    }

    /** The folders of a restore point in the order that people expect. */
    public List<FolderView> folders(int run) {
        requireRun(run);
        return FolderOrder.sorted(catalogue.folders(run)).stream().map(RecoveryViews::of).toList();
    }

    /** A page of a folder's messages. */
    public Page<MessageView> items(ItemQuery query, PageRequest page) {
        requireRun(query.run());
        if (catalogue.folder(query.run(), query.folderId()).isEmpty()) {
            throw new NotFoundException("This folder is not in this restore point.");
        }
        return RecoveryViews.of(catalogue.items(query, page));
    }

    private void requireRun(int run) {
        if (catalogue.run(run).isEmpty()) {
            throw new NotFoundException("There is no such restore point (any more).");
        }
    }
}
