package dev.strongroom.service.recovery;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.config.FreeSpace;
import dev.strongroom.service.recovery.browse.Browsing;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.drive.DriveRestores;
import dev.strongroom.service.recovery.drive.DriveResult;
import dev.strongroom.service.recovery.drive.DriveWish;
import dev.strongroom.service.recovery.export.ExportEnd;
import dev.strongroom.service.recovery.export.ExportOrder;
import dev.strongroom.service.recovery.export.PstExport;
import dev.strongroom.service.recovery.export.ZipExport;
import dev.strongroom.service.recovery.naming.DrivePaths;
import dev.strongroom.service.recovery.restore.MailboxRestore;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestoreOrder;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import dev.strongroom.service.recovery.site.SiteOrder;
import dev.strongroom.service.recovery.site.SiteRestore;
import dev.strongroom.service.recovery.site.SiteResult;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recovery from one entity without an agent: the same classes in this process. Thread-safe; each restore and each export
 * needs a working directory of its own, which the caller removes when it is over.
 */
public final class StandaloneRecovery {
    private final StoredEntity entity;
    private final Browsing browsing;
    private final MailboxRestore restore = new MailboxRestore(InstantSource.system());
    private final ZipExport export = new ZipExport(FreeSpace.OF_FILE_SYSTEM, 0);
    private final PstExport outlook = new PstExport(FreeSpace.OF_FILE_SYSTEM, 0);

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

    /** Everything in a drive, by path. */
    public List<DriveFile> files(int run, String drive) {
        DrivePaths paths = new DrivePaths(entity.catalogue(), run, drive);
        try (Stream<CatalogueItem> items = entity.catalogue().all(run, drive)) {
            return items.filter(item -> !DrivePaths.isRoot(item))
                    .map(item -> new DriveFile(
                            String.join("/", paths.of(item)) + (DrivePaths.isFolder(item) ? "/" : ""),
                            item.received(), item.size(), item.from()))
                    .sorted(Comparator.comparing(DriveFile::path))
                    .toList();
        }
    }

    /**
     * A file, a folder or an older version of a file.
     *
     * @param path its true names, joined by slashes; of a folder with one at its end
     * @param author who changed it last
     */
    public record DriveFile(String path, Instant modified, long size, String author) {}

    /** A page of a folder's messages. */
    public Page<MessageView> items(ItemQuery query, PageRequest page) {
        return browsing.items(query, page);
    }

    /**
     * Restores. Whatever ends it early, the same call with the same working directory goes on.
     *
     * @param work the working directory; made when it is missing; a report lies in it
     */
    public RestoreEnd restore(RestoreOrder order, TargetMailbox target, Path work, RecoveryProgress progress)
            throws InterruptedException {
        return restore.run(entity, order, target, work, progress);
    }

    /** Restores a drive. */
    public DriveResult restoreDrive(DriveWish wish, DriveTarget target, RecoveryProgress progress)
            throws ConnectorException, VaultReadException, InterruptedException {
        return new DriveRestores(InstantSource.system()).now(entity, wish, target, progress);
    }

    /**
     * Restores a site.
     *
     * @throws IOException when the vault can't be read
     */
    public SiteResult restoreSite(SiteOrder order, SiteTarget target, RecoveryProgress progress)
            throws ConnectorException, IOException, InterruptedException {
        return new SiteRestore(entity, order, target, progress).run();
    }

    /**
     * Makes a ZIP. The file has its name only once it is whole; when it does not come to that, nothing of it stays.
     *
     * @param zip the file to make; an old one is replaced
     * @param work the working directory; made when it is missing
     */
    public ExportEnd export(ExportOrder order, Path zip, Path work, RecoveryProgress progress) {
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        try {
            return export.run(entity, order, zip, part, work, progress);
        } finally {
            discard(part);
        }
    }

    /**
     * Makes Outlook files, {@code NAME.pst} and, where that would be larger than the limit, further ones, with their report.
     * They have their names only once all are whole; when it does not come to that, nothing of them stays.
     *
     * @param pst the first file to make; old ones are replaced
     * @param limit how many bytes a file may have
     */
    public ExportEnd exportOutlook(ExportOrder order, Path pst, long limit, RecoveryProgress progress)
            throws IOException {
        String name = String.valueOf(pst.getFileName()).replaceFirst("(?i)\\.pst$", "");
        Path made = pst.resolveSibling(pst.getFileName() + ".part");
        try {
            ExportEnd end = outlook.run(entity, order, made, name, limit, progress);
            if (end instanceof ExportEnd.Finished) {
                try (Stream<Path> files = Files.list(made)) {
                    for (Path file : files.toList()) {
                        Files.move(file, pst.resolveSibling(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            return end;
        } finally {
            discardAll(made);
        }
    }

    private static void discardAll(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
