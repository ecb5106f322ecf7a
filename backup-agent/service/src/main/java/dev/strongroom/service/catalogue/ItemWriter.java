package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.StoredItem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what a run changes in one folder. A run may be written in several steps, and a later step may undo what an earlier
 * one did: the rows are then as if it had been one step. One thread.
 */
final class ItemWriter implements ItemListener {
    private static final String INSERT =
            """
                    INSERT INTO item (id, folder, epoch, number, valid_from, valid_to, received, sent, size, attachments, sha256,
                      content, file, message_id, sender, recipients, subject, sender_key, subject_key, provider_id,
                      entry, parent)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """;
    private static final String OPEN_VERSION = """
            SELECT id, valid_from, file FROM item
            WHERE folder = ? AND epoch = ? AND number = ? AND valid_to =
            """ + Schema.OPEN;

    private final CatalogueWriter run;
    private final Statements sql;
    private final long folder;
    private long items;
    private long bytes;

    ItemWriter(CatalogueWriter run, Statements sql, long folder, long items, long bytes) {
        this.run = run;
        this.sql = sql;
        this.folder = folder;
        this.items = items;
        this.bytes = bytes;
    }

    private record Version(long row, int validFrom, String file) {}

    long items() {
        return items;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void added(StoredItem item) {
        run.guarded(() -> {
            if (!takenBack(item)) {
                insert(item);
            }
            items++;
            bytes += item.size();
        });
    }

    /** An item that an earlier step of this run found gone, and that is there again. */
    private boolean takenBack(StoredItem item) throws SQLException {
        PreparedStatement update = sql.of("""
                UPDATE item SET valid_to = ?
                WHERE folder = ? AND epoch = ? AND number = ? AND valid_to = ? AND file = ? AND sha256 = ?
                  AND received = ? AND subject = ? AND sender = ? AND provider_id IS ? AND entry IS ? AND parent IS ?
                """, Schema.OPEN, folder, item.id().epoch(), item.id().number(), run.number(), item.file(),
                item.sha256().bytes(), item.received().toEpochMilli(), item.subject(), item.from());
        Columns.setOptional(update, 11, item.providerId());
        Columns.setFiled(update, 12, item.filed());
        boolean back = update.executeUpdate() == 1;
        if (back) {
            find(item.id(), item.file()).ifPresent(version -> run.guarded(() -> setState(version, item.state())));
        }
        return back;
    }

    private void insert(StoredItem item) throws SQLException {
        long row = run.nextItem();
        PreparedStatement insert = sql.of(INSERT, row, folder, item.id().epoch(), item.id().number(), run.number(),
                Schema.OPEN, item.received().toEpochMilli());
        Optional<Instant> sent = item.sent();
        if (sent.isPresent()) {
            insert.setLong(8, sent.get().toEpochMilli());
        } else {
            insert.setNull(8, Types.INTEGER);
        }
        insert.setLong(9, item.size());
        insert.setInt(10, item.attachments());
        insert.setBytes(11, item.sha256().bytes());
        Columns.setContent(insert, 12, item.content(), item.sha256());
        insert.setString(13, item.file());
        insert.setString(14, item.messageId());
        insert.setString(15, item.from());
        insert.setString(16, item.to());
        insert.setString(17, item.subject());
        insert.setString(18, SearchText.sortKey(item.from()));
        insert.setString(19, SearchText.sortKey(item.subject()));
        Columns.setOptional(insert, 20, item.providerId());
        Columns.setFiled(insert, 21, item.filed());
        insert.executeUpdate();
        sql.run("INSERT INTO item_text (rowid, words) VALUES (?, ?)", row,
                SearchText.words(folder, item.from(), item.to(), item.subject()));
        insertState(row, item.state());
    }

    private void insertState(long row, ItemState state) throws SQLException {
        sql.run("INSERT INTO item_state (item, valid_from, valid_to, flag_set) VALUES (?, ?, ?, ?)", row, run.number(),
                Schema.OPEN, run.flagSet(state));
    }

    @Override
    public void removed(StoredItem item) {
        run.guarded(() -> {
            Optional<Version> version = find(item.id(), item.file());
            if (version.isPresent()) {
                remove(version.get());
                items--;
                bytes -= item.size();
            }
        });
    }

    private void remove(Version version) throws SQLException {
        if (version.validFrom() < run.number()) {
            sql.run("UPDATE item SET valid_to = ? WHERE id = ?", run.number(), version.row());
            // What an earlier step of this run made of its state was never seen.
            if (sql.run("DELETE FROM item_state WHERE item = ? AND valid_from = ?", version.row(), run.number()) > 0) {
                sql.run("UPDATE item_state SET valid_to = ? WHERE item = ? AND valid_to = ?", Schema.OPEN,
                        version.row(), run.number());
            }
            return;
        }
        sql.run("DELETE FROM item_text WHERE rowid = ?", version.row());
        sql.run("DELETE FROM item_state WHERE item = ?", version.row());
        sql.run("DELETE FROM item WHERE id = ?", version.row());
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) {
        run.guarded(() -> {
            Optional<Version> version = find(id);
            if (version.isPresent()) {
                setState(version.get(), state);
            }
        });
    }

    private void setState(Version version, ItemState state) throws SQLException {
        long flags = run.flagSet(state);
        sql.run("DELETE FROM item_state WHERE item = ? AND valid_from = ?", version.row(), run.number());
        boolean asBefore = sql.run("""
                UPDATE item_state SET valid_to = ?
                WHERE item = ? AND valid_to IN (?, ?) AND flag_set = ?
                """, Schema.OPEN, version.row(), run.number(), Schema.OPEN, flags) > 0;
        if (!asBefore) {
            sql.run("UPDATE item_state SET valid_to = ? WHERE item = ? AND valid_to = ?", run.number(), version.row(),
                    Schema.OPEN);
            insertState(version.row(), state);
        }
    }

    private Optional<Version> find(ItemId id) throws SQLException {
        try (ResultSet row = sql.of(OPEN_VERSION, folder, id.epoch(), id.number()).executeQuery()) {
            return row.next() ? Optional.of(version(row)) : Optional.empty();
        }
    }

    private Optional<Version> find(ItemId id, String file) throws SQLException {
        try (ResultSet row = sql.of(OPEN_VERSION, folder, id.epoch(), id.number()).executeQuery()) {
            while (row.next()) {
                Version version = version(row);
                if (version.file().equals(file)) {
                    return Optional.of(version);
                }
            }
            return Optional.empty();
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getLong(1), row.getInt(2), row.getString(3));
    }
}
