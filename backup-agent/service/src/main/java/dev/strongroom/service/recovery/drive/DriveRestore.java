package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.service.catalogue.CatalogueDrive;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.layout.StoredItem.Filed;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.naming.DrivePaths;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Restores what was chosen of a drive into a drive: each folder before what lies in it, files with their older versions
 * before them, with times and, if wanted, permissions. One thread; one object for one stretch of work.
 */
final class DriveRestore {
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("'Restored' uuuu-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StoredEntity entity;
    private final DriveOrder order;
    private final DriveTarget target;
    private final RecoveryProgress progress;
    private final DriveJournal journal;
    private final CatalogueDrive tree;
    private final DriveLosses losses;
    private final Map<Fate, Long> files = new EnumMap<>(Fate.class);
    private Optional<CatalogueItem> lastFile = Optional.empty();
    private Fate fateOfLastFile = Fate.FAILED;

    DriveRestore(StoredEntity entity, DriveOrder order, DriveTarget target, RecoveryProgress progress,
            DriveJournal journal, DriveReport report) {
        this.entity = entity;
        this.order = order;
        this.target = target;
        this.progress = progress;
        this.journal = journal;
        tree = entity.catalogue().drive(order.run(), order.drive());
        losses = new DriveLosses(new DrivePaths(entity.catalogue(), order.run(), order.drive()), order.sharing(),
                report);
    }

    /**
     * Restores what the journal does not have yet.
     *
     * @return false when it was asked to stop before the end
     * @throws VaultReadException when the vault can't be read
     * @throws IOException when the journal or the report can't be written
     */
    boolean run() throws ConnectorException, VaultReadException, IOException, InterruptedException {
        DriveFolders folders = new DriveFolders(tree, target, dated(), order.begun(), losses);
        DriveFiles written =
                new DriveFiles(tree, target, order, new StoredContent(entity.vault()), losses);
        long before = journal.done();
        fateOfLastFile = journal.last().orElse(Fate.FAILED);
        boolean unsure = journal.isUnsure();
        try (Stream<CatalogueItem> items = order.chosen().tree(entity.catalogue(), order.run())) {
            long index = 0;
            for (Iterator<CatalogueItem> it = items.iterator(); it.hasNext(); index++) {
                CatalogueItem item = it.next();
                if (index >= before) {
                    if (progress.stopRequested()) {
                        return false;
                    }
                    journal.begins();
                    Fate fate = restore(item, folders, written, unsure && index == before);
                    journal.ends(fate);
                    tell(item, fate);
                }
                if (type(item) == EntryType.FILE) {
                    lastFile = Optional.of(item);
                }
            }
        }
        return true;
    }

    /** The dated folder, chosen once for all stretches. */
    private Optional<String> dated() throws ConnectorException, IOException, InterruptedException {
        if (order.method() == RestoreMethod.NON_DESTRUCTIVE && journal.folder().isEmpty()) {
            String name = DriveFolders.unused(target, FOLDER.format(order.begun()));
            journal.folder(name);
            return Optional.of(name);
        }
        return journal.folder();
    }

    /** How many files had this fate in this stretch. */
    long files(Fate fate) {
        return files.getOrDefault(fate, 0L);
    }

    private static EntryType type(CatalogueItem item) {
        return item.filed().map(Filed::type).orElse(EntryType.FILE);
    }

    private Fate restore(CatalogueItem item, DriveFolders folders, DriveFiles written, boolean unsure)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        return switch (type(item)) {
            case FOLDER -> folders.of(item.key().id()).isPresent() ? Fate.RESTORED : Fate.FAILED;
            case FILE -> {
                fateOfLastFile = file(new DriveFiles.Wanted(item, item, unsure), folders, written);
                files.merge(fateOfLastFile, 1L, Long::sum);
                yield fateOfLastFile;
            }
            // It was written before its file; one that was chosen alone is to be the file.
            case VERSION -> lastFile.filter(file -> file.key().id().equals(parent(item).key().id())).isPresent()
                    ? fateOfLastFile
                    : file(new DriveFiles.Wanted(item, parent(item), unsure), folders, written);
        };
    }

    private CatalogueItem parent(CatalogueItem item) {
        return item.filed().map(Filed::parent).flatMap(tree::item).orElse(item);
    }

    private Fate file(DriveFiles.Wanted wanted, DriveFolders folders, DriveFiles written)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        Optional<String> folder = folders.of(wanted.file().filed().map(Filed::parent).orElseThrow());
        if (folder.isEmpty()) {
            losses.whole(wanted.content(), "Its folder could not be made.");
            return Fate.FAILED;
        }
        try {
            return written.put(wanted, folder.get());
        } catch (RefusedException refused) {
            losses.whole(wanted.content(), String.valueOf(refused.getMessage()));
            return Fate.FAILED;
        } catch (IOException e) {
            VaultReadException unreadable = new VaultReadException(e);
            if (!unreadable.isDamage()) {
                throw unreadable;
            }
            losses.whole(wanted.content(), unreadable.getMessage());
            return Fate.FAILED;
        }
    }

    private void tell(CatalogueItem item, Fate fate) {
        switch (fate) {
            case RESTORED, ALTERED, REPLACED -> progress.done(item.size());
            case SKIPPED -> progress.skipped();
            case FAILED -> progress.failed();
        }
    }
}
