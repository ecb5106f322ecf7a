package dev.strongroom.service.backup;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.sidecar.ContainerFile;
import dev.strongroom.formats.sidecar.LedgerRecord;
import dev.strongroom.service.layout.DriveTree;
import dev.strongroom.service.layout.FolderDirectory;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.layout.FolderTree;
import dev.strongroom.service.layout.Place;
import dev.strongroom.service.ledger.FolderLedger;
import dev.strongroom.service.ledger.Gaps;
import dev.strongroom.service.ledger.LedgerLines;
import dev.strongroom.service.ledger.StoredIds;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import java.util.List;
import java.util.Optional;

/**
 * A folder's directory and catalogue rows while a run writes them. What its source tells is staged and folded in: at
 * checkpoints, and when the folder was read. The cursor goes into the directory only together with every item that it covers.
 * All methods are called on the entity's {@link FoldThread}.
 */
final class FolderBackup {
    /** How many items a directory of a drive holds before it is split. */
    private static final int DRIVE_ITEMS = 500;

    private final Container container;
    private final FolderPath directory;
    private final EntityRun run;
    private final VaultReader reader;
    private final VaultWriter writer;
    private final Folding folding;
    private final StagedChanges staged;
    private final Gaps gaps;
    private final long folder;
    private final StoredIds stored;
    private final Optional<Before> before;
    private Optional<List<Node>> items = Optional.empty();
    private boolean changed;

    /**
     * A folder as the last restore point has it.
     *
     * @param cursor empty when it was read only in part
     */
    record Before(Container container, Optional<Cursor> cursor) {}

    FolderBackup(Container container, FolderPath directory, Optional<Before> before, EntityRun run, VaultReader reader,
            VaultWriter writer, int leafItems, StagedChanges staged, Gaps gaps) {
        this.container = container;
        this.directory = directory;
        this.before = before;
        this.run = run;
        this.reader = reader;
        this.writer = writer;
        this.staged = staged;
        this.gaps = gaps;
        folder = run.catalogue().folder(container.id(), directory);
        stored = new StoredIds(run.catalogue().ids(folder));
        folding = container.kind() == ItemKind.FILE
                ? new DriveFolding(new DriveTree(reader, writer, DRIVE_ITEMS), this::position)
                : new LeafFolding(new FolderTree(reader, writer, leafItems, container.kind()), this::place);
    }

    /** Writes what is staged, and publishes a checkpoint in which the folder has no cursor. */
    void checkpoint() throws VaultException {
        fold();
        if (changed) {
            store(Optional.empty(), unclosed("It was being read when this checkpoint was made.", 0));
        }
        run.checkpoint();
    }

    /**
     * Writes what is staged, holds it against what the source listed, and commits the folder: with the cursor when the
     * vault holds everything that the cursor covers, and the cursor names the rest.
     */
    FolderOutcome finish(ContainerReading reading) throws VaultException {
        fold();
        FolderLedger ledger = new FolderLedger(reading, stored, gaps);
        List<String> notes = reading.complete() ? removeSurplus(ledger.surplus()) : List.of();
        LedgerRecord line = ledger.close(run.number(), changed ? run.catalogue().ids(folder) : stored.all(), notes);
        Optional<Cursor> cursor = ledger.cursorNamesMissing() ? reading.cursor() : Optional.empty();
        if (changed || !line.closed() || !before.equals(Optional.of(new Before(container, cursor)))) {
            store(cursor, line);
        }
        // What lies in nothing that the source told of is missing, as the line says.
        staged.drain();
        return new FolderOutcome(LedgerLines.of(container, line),
                ledger.missing().size() + ledger.outdated().size());
    }

    /**
     * Commits what was read before its source failed, without a cursor.
     *
     * @param count how many items the source said it has, as far as that is known
     */
    FolderOutcome abandon(String reason, long count) throws VaultException {
        fold();
        LedgerRecord line = unclosed("It was not read to its end: " + reason, count);
        if (changed) {
            store(Optional.empty(), line);
        }
        return new FolderOutcome(LedgerLines.of(container, line), 0);
    }

    private LedgerRecord unclosed(String why, long count) {
        long items = stored.size();
        return new LedgerRecord(run.number(), count, count, 0, items, items, false, List.of(why), List.of());
    }

    /** What the source did not list is gone, whether it said so or not. */
    private List<String> removeSurplus(List<ItemId> surplus) throws VaultException {
        if (surplus.isEmpty()) {
            return List.of();
        }
        surplus.forEach(id -> staged.add(new StagedChange.Vanished(id)));
        // Leaves that were just written are read again.
        writer.flush();
        reader.refresh();
        fold();
        return List.of(surplus.size() == 1 ? "1 item went away while the folder was read."
                : surplus.size() + " items went away while the folder was read.");
    }

    private void fold() throws VaultException {
        List<StagedChange> changes = staged.drain();
        if (changes.isEmpty()) {
            return;
        }
        FoldedItems folded = new FoldedItems(run.catalogue().items(folder));
        Folding.Folded done = folding.fold(items(), changes, folded);
        done.rest().forEach(staged::add);
        items = Optional.of(done.items());
        stored.changed(folded.removed(), folded.added());
        changed |= folded.any();
    }

    private Optional<DriveTree.Position> position(ItemId id) {
        return stored.contains(id) ? run.catalogue().position(folder, id) : Optional.empty();
    }

    private Optional<Place> place(ItemId id) {
        return stored.contains(id) ? run.catalogue().place(folder, id) : Optional.empty();
    }

    private List<Node> items() throws VaultException {
        if (items.isPresent()) {
            return items.get();
        }
        Optional<DirectoryNode> node = run.folder(directory);
        return node.isPresent() ? FolderDirectory.read(reader, node.get()).items() : List.of();
    }

    private void store(Optional<Cursor> cursor, LedgerRecord ledger) throws VaultException {
        ContainerFile file =
                new ContainerFile(ContainerFile.version(container.kind()), container.id(), container.path(),
                        container.delimiter(), container.specialUse(), container.subscribed(), container.attributes(),
                        cursor.map(Cursor::json), container.kind(), ledger);
        DirectoryNode node = new FolderDirectory(file, items()).store(writer, directory.name(), run.asOf());
        run.folderIs(directory, node);
        run.catalogue().folderIs(folder, container, node.subtree(), cursor);
        changed = false;
    }
}
