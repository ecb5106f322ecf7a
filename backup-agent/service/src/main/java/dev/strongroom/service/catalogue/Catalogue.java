package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What one entity's restore points hold, for browsing, restoring and exporting. Thread-safe; callers on virtual threads
 * wait while a platform thread works. Reading never waits for a backup, and sees a run once a snapshot holds it. Every
 * method may throw {@link CatalogueDamagedException}: offer to rebuild it.
 */
public final class Catalogue {
    private static final int STREAM_BATCH = 500;
    private static final ItemId FIRST = new ItemId(Long.MIN_VALUE, Long.MIN_VALUE);

    private final CatalogueFile file;

    Catalogue(CatalogueFile file) {
        this.file = file;
    }

    /** Restore points whose runs began in the range ({@code to} excluded), oldest first. */
    public List<CatalogueRun> runs(Optional<Instant> from, Optional<Instant> to) {
        return file.read(connection -> RunRows.between(connection, from, to));
    }

    /** The restore point of a run. */
    public Optional<CatalogueRun> run(int number) {
        return file.read(connection -> RunRows.of(connection, number));
    }

    /** The newest restore point. */
    public Optional<CatalogueRun> newestRun() {
        return file.read(RunRows::newest);
    }

    /** The folders of a restore point by their ids at the source. */
    public List<CatalogueFolder> folders(int run) {
        return file.read(connection -> FolderRows.at(connection, run));
    }

    /** One folder of a restore point. */
    public Optional<CatalogueFolder> folder(int run, String key) {
        return file.read(connection -> FolderRows.at(connection, run, key));
    }

    /**
     * A page of a folder's items. Each word of {@code text} must begin a word of the sender, the recipients or the
     * subject; case and accents make no difference.
     */
    public Page<CatalogueItem> items(ItemQuery query, PageRequest page) {
        return file.read(new ItemList(query, page)::on);
    }

    /** One version of an item, with the state that it had at {@code run} or last before. */
    public Optional<CatalogueItem> item(ItemKey key, int run) {
        return file.read(connection -> ItemRows.of(connection, key, run));
    }

    /** One version of an item, with its last known state. */
    public Optional<CatalogueItem> item(ItemKey key) {
        return item(key, Schema.OPEN - 1);
    }

    /** The version of an item that a restore point has. */
    public Optional<CatalogueItem> item(int run, String folderKey, ItemId id) {
        return file.read(connection -> ItemRows.at(connection, run, folderKey, id));
    }

    /** All items of a folder at a restore point by ascending id, read as they are asked for. */
    public Stream<CatalogueItem> all(int run, String folderKey) {
        OptionalLong folder = file.read(connection -> FolderRows.id(connection, folderKey));
        if (folder.isEmpty()) {
            return Stream.empty();
        }
        return Batches.stream(FIRST, item -> item.key().id(),
                after -> file.read(connection -> ItemRows.after(connection, run, folder.getAsLong(), after,
                        STREAM_BATCH)),
                STREAM_BATCH);
    }

    /**
     * The tree of a drive at a restore point.
     *
     * @param folderKey the drive's key; of one that is not there the tree is empty
     */
    public CatalogueDrive drive(int run, String folderKey) {
        return new CatalogueDrive(file, run, folderKey);
    }

    /** The entity's directory that the catalogue mirrors; empty before the first run. */
    public Optional<Digest> tree() {
        return file.read(MirrorRows::tree);
    }

    /** The entity's directory after each run, those included that no snapshot holds yet. */
    public NavigableMap<Integer, Digest> trees() {
        return file.read(MirrorRows::trees);
    }

    /**
     * What the newest run holds of a folder; empty when it is not there. Close it.
     *
     * @param sourceId the folder's id at its source
     */
    public Optional<KnownFolder> known(String sourceId) {
        return KnownFolder.open(file, sourceId);
    }

    /** How much the newest restore point holds of each of its folders, by the folder's id at its source. */
    public Map<String, HeldFolder> held() {
        return file.read(FolderRows::held);
    }

    /** The directory in the vault of every folder that there ever was, by the folder's id at its source. */
    public Map<String, FolderPath> directories() {
        return file.read(MirrorRows::directories);
    }

    /** The snapshot that holds a run now. */
    public void publishedIn(int run, Digest snapshot) {
        file.write(connection -> MirrorRows.publishedIn(connection, run, snapshot));
    }

    /** Begins to write a run. One writer at a time; another waits. */
    public CatalogueWriter write(int run) {
        return file.openWriter(run);
    }

    /** Takes back this run and all later ones. */
    public void undoFrom(int run) {
        file.write(connection -> RunUndo.from(connection, run));
    }

    /** The snapshots that hold the runs now; a run that is not named is no restore point any more. */
    public void published(Map<Integer, Digest> snapshots) {
        file.write(connection -> MirrorRows.published(connection, snapshots));
    }

    CatalogueFile file() {
        return file;
    }
}
