package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One stretch of work on a restore: folder by folder, each one checked when it is done. One thread. */
final class RestoreStretch {
    /** So often in a row a folder is tried again at once when the mailbox breaks off and nothing was done. */
    private static final int TRIES = 3;

    private final StoredEntity entity;
    private final Choice choice;
    private final RestoreOrder order;
    private final RestoreJournal journal;
    private final RecoveryProgress progress;
    private final MailboxConnection mailbox;
    private final DatedFolders datedFolders;
    private final InstantSource clock;
    private final StoredContent stored;

    RestoreStretch(StoredEntity entity, Choice choice, RestoreOrder order, RestoreJournal journal,
            RecoveryProgress progress, MailboxConnection mailbox, DatedFolders datedFolders, InstantSource clock) {
        this.entity = entity;
        this.choice = choice;
        this.order = order;
        this.journal = journal;
        this.progress = progress;
        this.mailbox = mailbox;
        this.datedFolders = datedFolders;
        this.clock = clock;
        stored = new StoredContent(entity.vault());
    }

    RestoreEnd run() throws IOException, InterruptedException {
        try {
            giveUpRefused();
            TargetPaths paths = paths();
            for (int i = 0; i < choice.folders().size(); i++) {
                if (journal.finished(i).isEmpty() && !folder(i, paths)) {
                    return stopped();
                }
            }
            return new RestoreEnd.Finished(counts(), RestoreReport.join(journal, choice.folders().size()),
                    journal.root());
        } catch (ThrottledException e) {
            return pause(Duration.between(clock.instant(), e.until()), e.code(), e.getMessage());
        } catch (UnreachableException e) {
            return progress.stopAtOnceRequested() ? stopped() : pause(Duration.ZERO, e.code(), e.getMessage());
        } catch (VaultReadException e) {
            return pause(Duration.ZERO, "vault-unreadable", "The vault can't be read: " + e.getMessage());
        } catch (ConnectorException e) {
            return giveUp(e.code(), e.getMessage());
        }
    }

    /** What the target takes nothing of is reported before anything is written. */
    private void giveUpRefused() throws ConnectorException, IOException, InterruptedException {
        for (int i = 0; i < choice.folders().size(); i++) {
            ItemKind kind = choice.folders().get(i).folder().container().kind();
            if (journal.finished(i).isEmpty()) {
                try {
                    mailbox.target().require(kind);
                } catch (RefusedException e) {
                    try (FolderJournal done = journal.folder(i)) {
                        giveUp(i, items(i), done, e.getMessage());
                    }
                }
            }
        }
    }

    /** The kinds of what is left to do. */
    private Set<ItemKind> kinds() throws IOException {
        Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
        for (int i = 0; i < choice.folders().size(); i++) {
            if (journal.finished(i).isEmpty()) {
                kinds.add(choice.folders().get(i).folder().container().kind());
            }
        }
        return kinds;
    }

    private RestoreEnd stopped() throws IOException {
        return new RestoreEnd.Stopped(counts());
    }

    private RestoreCounts counts() throws IOException {
        return journal.counts(choice.folders().size());
    }

    private TargetPaths paths() throws ConnectorException, IOException, InterruptedException {
        Set<ItemKind> kinds = kinds();
        if (order.method() == RestoreMethod.NON_DESTRUCTIVE && journal.root().isEmpty() && !kinds.isEmpty()) {
            journal.root(datedFolders.choose(mailbox.name(), mailbox.target(), kinds, order.at()));
        }
        List<CatalogueFolder> folders = choice.folders().stream().map(ChosenFolder::folder).toList();
        return new TargetPaths(folders, mailbox.target().delimiter(), journal.root());
    }

    /** Restores a folder to its end; false when it was asked to stop before. */
    private boolean folder(int number, TargetPaths paths)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        FolderItems items = items(number);
        progress.phase(Said.PHASE_RESTORING.about(items.name()));
        try (FolderJournal done = journal.folder(number)) {
            int tries = 0;
            while (true) {
                long before = done.done();
                try {
                    return attempt(number, items, paths, done);
                } catch (RefusedException e) {
                    giveUp(number, items, done, e.getMessage());
                    return true;
                } catch (UnreachableException | ContainerVanishedException e) {
                    mailbox.drop();
                    tries = done.done() > before ? 1 : tries + 1;
                    if (tries == TRIES || progress.stopAtOnceRequested()) {
                        throw e;
                    }
                }
            }
        }
    }

    private boolean attempt(int number, FolderItems items, TargetPaths paths, FolderJournal done)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        String id = container(items.folder().folder(), paths);
        TargetFolder folder = new TargetFolder(mailbox.target(), id, stored);
        if (!new FolderRestore(items, folder, done, order.method(), progress).run()) {
            return false;
        }
        progress.phase(Said.PHASE_CHECKING.about(items.name()));
        RestoreCounts checked;
        try (ReportRows rows = ReportRows.create(journal.rows(number))) {
            checked = new FolderCheck(items, rows).check(folder, done);
        }
        journal.finished(number, checked);
        return true;
    }

    private String container(CatalogueFolder folder, TargetPaths paths)
            throws ConnectorException, InterruptedException {
        try {
            return mailbox.target().ensureContainer(folder.container().kind(), paths.of(folder));
        } catch (RefusedException e) {
            if (paths.plain(folder).equals(paths.of(folder))) {
                throw e;
            }
            return mailbox.target().ensureContainer(folder.container().kind(), paths.plain(folder));
        }
    }

    private FolderItems items(int number) {
        return new FolderItems(entity.catalogue(), order.run(), choice.folders().get(number));
    }

    private RestoreEnd pause(Duration wanted, String code, String problem) throws IOException {
        RestoreCounts counts = counts();
        int pauses = journal.paused(counts.there() + counts.failed());
        Optional<Duration> pause = RestorePauses.next(pauses, wanted);
        return pause.isPresent() ? new RestoreEnd.Paused(counts, pause.get(), problem) : giveUp(code, problem);
    }

    private RestoreEnd giveUp(String code, String problem) throws IOException {
        for (int i = 0; i < choice.folders().size(); i++) {
            if (journal.finished(i).isEmpty()) {
                try (FolderJournal done = journal.folder(i)) {
                    giveUp(i, items(i), done, problem);
                }
            }
        }
        return new RestoreEnd.Failed(counts(), code, problem, RestoreReport.join(journal, choice.folders().size()));
    }

    private void giveUp(int number, FolderItems items, FolderJournal done, String reason) throws IOException {
        RestoreCounts left;
        try (ReportRows rows = ReportRows.create(journal.rows(number))) {
            left = new FolderCheck(items, rows).givenUp(done, reason);
        }
        journal.finished(number, left);
    }
}
