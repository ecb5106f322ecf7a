package dev.strongroom.service.recovery.browse;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.CatalogueRun;
import dev.strongroom.service.recovery.naming.RestoredFolder;

/** What the catalogue holds, as the API shows it. */
public final class RecoveryViews {
    private RecoveryViews() {}

    public static RestorePoint of(CatalogueRun run) {
        return new RestorePoint(run.number(), run.asOf(), run.outcome(), run.items(), run.snapshot().hex());
    }

    public static FolderView of(CatalogueFolder folder) {
        return new FolderView(folder.key(), FolderView.Kind.valueOf(folder.container().kind().name()),
                folder.container().path(), folder.container().specialUse(),
                RestoredFolder.isIn(folder.container().path()), folder.items(), folder.bytes());
    }

    public static MessageView of(CatalogueItem item) {
        return new MessageView(item.key().toString(), item.key().folder(), item.from(), item.to(), item.subject(),
                item.received(), item.sent(), item.size(), item.attachments() > 0, item.state().flags(),
                item.goneAt());
    }

    public static Page<MessageView> of(Page<CatalogueItem> page) {
        return new Page<>(page.items().stream().map(RecoveryViews::of).toList(), page.next(), page.total());
    }
}
