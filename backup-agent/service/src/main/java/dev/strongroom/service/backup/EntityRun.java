package dev.strongroom.service.backup;

import dev.strongroom.formats.sidecar.EntityFile;
import dev.strongroom.formats.sidecar.TaskFile.EntityEntry;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.CatalogueWriter;
import dev.strongroom.service.catalogue.CatalogueWriter.RunRow;
import dev.strongroom.service.catalogue.CatalogueWriter.RunTotals;
import dev.strongroom.service.layout.EntityDirectory;
import dev.strongroom.service.layout.EntityVersion;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entity's directory and catalogue while a run writes them. Both are moved on together: the catalogue's transaction
 * ends only after the directory that it mirrors is in the vault. All methods are called on the entity's
 * {@link FoldThread}.
 */
final class EntityRun {
    private final BackupEntity entity;
    private final String service;
    private final RunStart start;
    private final VaultWriter vault;
    private final TaskPublisher publisher;
    private final CatalogueWriter catalogue;
    private final NavigableMap<FolderPath, DirectoryNode> folders;
    private final String directory;
    private boolean changedSinceCheckpoint;

    EntityRun(BackupEntity entity, String service, RunStart start, VaultWriter vault, TaskPublisher publisher,
            CatalogueWriter catalogue, NavigableMap<FolderPath, DirectoryNode> folders) {
        this.entity = entity;
        this.service = service;
        this.start = start;
        this.vault = vault;
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.folders = new TreeMap<>(folders);
        directory = publisher.directory(entity);
    }

    int number() {
        return start.number();
    }

    Instant asOf() {
        return start.asOf();
    }

    CatalogueWriter catalogue() {
        return catalogue;
    }

    /** The folder's directory as it is now. */
    Optional<DirectoryNode> folder(FolderPath path) {
        return Optional.ofNullable(folders.get(path));
    }

    /** The folder's directory has changed. */
    void folderIs(FolderPath path, DirectoryNode folder) {
        folders.put(path, folder);
        changedSinceCheckpoint = true;
    }

    /** The folder is gone. */
    void folderGone(String sourceId, FolderPath path) {
        folders.remove(path);
        catalogue.folderGone(catalogue.folder(sourceId, path));
        changedSinceCheckpoint = true;
    }

    /** Publishes what there is, if anything is new. */
    void checkpoint() throws VaultException {
        if (!changedSinceCheckpoint) {
            return;
        }
        commitTree(EntityVersion.UNFINISHED, Outcome.PARTIAL);
        Snapshot snapshot = publisher.checkpoint();
        catalogue.publishedIn(snapshot.id());
        catalogue.commit();
        changedSinceCheckpoint = false;
    }

    /** Commits the run's end; the task's next snapshot will hold it. */
    RunTotals finish(Outcome outcome) throws VaultException {
        RunTotals totals = commitTree(outcome.name(), outcome);
        catalogue.commit();
        return totals;
    }

    /** Commits what there is, for a later stretch of work to go on from. */
    RunTotals suspend() throws VaultException {
        RunTotals totals = commitTree(EntityVersion.UNFINISHED, Outcome.PARTIAL);
        catalogue.commit();
        return totals;
    }

    private RunTotals commitTree(String stored, Outcome catalogued) throws VaultException {
        EntityFile file = new EntityFile(EntityFile.version(folders.keySet().stream().map(FolderPath::kind).toList()),
                entity.id(), service, entity.name(), entity.address(),
                start.number(), start.asOf(), stored);
        Digest tree = new EntityDirectory(file, folders).store(vault, start.asOf());
        publisher.commit(new EntityEntry(entity.id(), entity.name(), entity.address(), directory, start.number(),
                start.asOf(), stored), tree);
        return catalogue.runIs(new RunRow(start.asOf(), catalogued, !stored.equals(EntityVersion.UNFINISHED), tree));
    }
}
