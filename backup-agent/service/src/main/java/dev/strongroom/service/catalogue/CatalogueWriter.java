package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.layout.DriveTree;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.Place;
import dev.strongroom.vault.blob.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes a run into a catalogue, in one transaction from {@link #commit} to commit: what was not committed is gone when the
 * process dies, and the catalogue is as the last commit left it. To be used by one platform thread at a time.
 */
public final class CatalogueWriter implements AutoCloseable {
    private final Connection connection;
    private final Statements sql;
    private final FlagSets flagSets;
    private final Map<Long, ItemWriter> folders = new HashMap<>();
    private final int run;
    private long nextItem;

    /** SQL that changes something. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    /** SQL that answers something. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    CatalogueWriter(CatalogueFile file, int run) throws SQLException {
        this.run = run;
        connection = file.writer();
        connection.setAutoCommit(false);
        sql = new Statements(connection);
        flagSets = new FlagSets(connection);
        try (ResultSet row = sql.of("SELECT coalesce(max(id), 0) + 1 FROM item").executeQuery()) {
            row.next();
            nextItem = row.getLong(1);
        }
    }

    /** The run that is written. */
    public int number() {
        return run;
    }

    /** The number that a folder has in this file; a folder that is not known yet gets one. */
    public long folder(String sourceId, FolderPath directory) {
        return answered(() -> {
            sql.run("INSERT OR IGNORE INTO folder (key, source, kind, directory) VALUES (?, ?, ?, ?)",
                    FolderKey.of(sourceId),
                    sourceId, directory.kind().name(), directory.name());
            try (ResultSet row = sql.of("SELECT id FROM folder WHERE source = ?", sourceId).executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Takes the changes of a folder's items. */
    public ItemListener items(long folder) {
        return writer(folder);
    }

    private ItemWriter writer(long folder) {
        ItemWriter writer = folders.get(folder);
        if (writer == null) {
            writer = answered(() -> {
                try (ResultSet row = sql.of("SELECT items, bytes FROM folder_version WHERE folder = ? AND valid_to = ?",
                        folder, Schema.OPEN).executeQuery()) {
                    return row.next()
                            ? new ItemWriter(this, sql, folder, row.getLong(1), row.getLong(2))
                            : new ItemWriter(this, sql, folder, 0, 0);
                }
            });
            folders.put(folder, writer);
        }
        return writer;
    }

    /**
     * The folder as it is now, when its directory in the vault changed.
     *
     * @param tree its directory
     * @param cursor the one in {@code folder.json}
     */
    public void folderIs(long folder, Container container, Digest tree, Optional<Cursor> cursor) {
        ItemWriter items = writer(folder);
        guarded(() -> {
            closeFolder(folder);
            PreparedStatement insert = sql.of("""
                    INSERT INTO folder_version (folder, valid_from, valid_to, path, subscribed, attributes, tree, items,
                      bytes, delimiter, special_use, cursor)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, folder, run, Schema.OPEN, Columns.joined(container.path()), container.subscribed() ? 1 : 0,
                    Columns.joined(new TreeSet<>(container.attributes())), tree.bytes(), items.items(),
                    items.bytes());
            Columns.setOptional(insert, 10, container.delimiter());
            Columns.setOptional(insert, 11, container.specialUse());
            Columns.setOptional(insert, 12, cursor.map(Cursor::json));
            insert.executeUpdate();
        });
    }

    private void closeFolder(long folder) throws SQLException {
        sql.run("DELETE FROM folder_version WHERE folder = ? AND valid_from = ?", folder, run);
        sql.run("UPDATE folder_version SET valid_to = ? WHERE folder = ? AND valid_to = ?", run, folder, Schema.OPEN);
    }

    /** The folder is no longer there, nor is what was in it. */
    public void folderGone(long folder) {
        folders.remove(folder);
        guarded(() -> {
            closeFolder(folder);
            String added = "SELECT id FROM item WHERE folder = ? AND valid_from = ?";
            sql.run("DELETE FROM item_text WHERE rowid IN (" + added + ")", folder, run);
            sql.run("DELETE FROM item_state WHERE item IN (" + added + ")", folder, run);
            sql.run("DELETE FROM item WHERE folder = ? AND valid_from = ?", folder, run);
            sql.run("UPDATE item SET valid_to = ? WHERE folder = ? AND valid_to = ?", run, folder, Schema.OPEN);
            String gone = "SELECT id FROM item WHERE folder = ? AND valid_to = ?";
            sql.run("DELETE FROM item_state WHERE item IN (" + gone + ") AND valid_from = ?", folder, run, run);
            sql.run("UPDATE item_state SET valid_to = ? WHERE item IN (" + gone + ") AND valid_to = ?", Schema.OPEN,
                    folder, run, run);
        });
    }

    private IdSet ids(long folder, long epoch) {
        return answered(() -> IdRanges.read(sql, folder, epoch));
    }

    /** The ids that the folder holds now, a set for each epoch. */
    public List<IdSet> ids(long folder) {
        List<Long> epochs = answered(() -> {
            List<Long> found = new ArrayList<>();
            try (ResultSet row = sql.of("SELECT DISTINCT epoch FROM item WHERE folder = ? AND valid_to = ?", folder,
                    Schema.OPEN).executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        });
        return epochs.stream().map(epoch -> ids(folder, epoch)).toList();
    }

    /** Where an item lies that the folder holds now. */
    public Optional<Place> place(long folder, ItemId id) {
        return answered(() -> {
            try (ResultSet row = sql.of("""
                    SELECT received, sha256 FROM item WHERE folder = ? AND epoch = ? AND number = ? AND valid_to = ?
                    """, folder, id.epoch(), id.number(), Schema.OPEN).executeQuery()) {
                return row.next()
                        ? Optional.of(Place.of(Columns.time(row, "received"), Columns.digest(row, "sha256")))
                        : Optional.empty();
            }
        });
    }

    /** Where a drive holds an item now. */
    public Optional<DriveTree.Position> position(long folder, ItemId id) {
        return answered(() -> {
            try (ResultSet row = sql.of("""
                    SELECT epoch, entry, parent, file FROM item
                    WHERE folder = ? AND epoch = ? AND number = ? AND valid_to = ?
                    """, folder, id.epoch(), id.number(), Schema.OPEN).executeQuery()) {
                return row.next() ? position(row) : Optional.empty();
            }
        });
    }

    private static Optional<DriveTree.Position> position(ResultSet row) throws SQLException {
        String file = row.getString("file");
        return Columns.filed(row).map(filed -> new DriveTree.Position(filed, file));
    }

    /** Writes the run's row; without a snapshot nobody sees it yet. Says what the entity holds now. */
    public RunTotals runIs(RunRow row) {
        return answered(() -> {
            sql.run("DELETE FROM run WHERE number = ?", run);
            sql.run("""
                    INSERT INTO run (number, as_of, outcome, finished, tree, items, bytes)
                    SELECT ?, ?, ?, ?, ?, coalesce(sum(items), 0), coalesce(sum(bytes), 0)
                    FROM folder_version WHERE valid_to = ?
                    """, run, row.asOf().toEpochMilli(), row.outcome().name(), row.finished() ? 1 : 0,
                    row.tree().bytes(), Schema.OPEN);
            sql.run("UPDATE mirror SET tree = ?", row.tree().bytes());
            try (ResultSet totals = sql.of("SELECT items, bytes FROM run WHERE number = ?", run).executeQuery()) {
                totals.next();
                return new RunTotals(totals.getLong(1), totals.getLong(2));
            }
        });
    }

    /** The snapshot that holds the run. */
    public void publishedIn(Digest snapshot) {
        guarded(() -> sql.run("UPDATE run SET snapshot = ? WHERE number = ?", snapshot.bytes(), run));
    }

    /** Makes all durable that was written since the last commit, and visible if a snapshot holds it. */
    public void commit() {
        guarded(connection::commit);
    }

    /** Takes back what was written since the last commit. */
    public void rollback() {
        folders.clear();
        guarded(() -> {
            connection.rollback();
            flagSets.rolledBack();
        });
    }

    long nextItem() {
        return nextItem++;
    }

    long flagSet(ItemState state) throws SQLException {
        return flagSets.id(state);
    }

    void guarded(Change change) {
        try {
            change.make();
        } catch (SQLException e) {
            throw CatalogueFile.meaning(e);
        }
    }

    private <T> T answered(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw CatalogueFile.meaning(e);
        }
    }

    /** Takes back what was not committed. */
    @Override
    public void close() {
        guarded(() -> {
            try (connection; sql; flagSets) {
                connection.rollback();
            }
        });
    }

    /**
     * A run as it is written.
     *
     * @param finished false when more of it is to come
     * @param tree the entity's directory
     */
    public record RunRow(Instant asOf, Outcome outcome, boolean finished, Digest tree) {}

    /** What an entity holds: how many items, and the sum of their sizes. */
    public record RunTotals(long items, long bytes) {}
}
