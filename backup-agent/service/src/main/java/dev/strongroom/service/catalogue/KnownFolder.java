package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.vault.blob.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the newest restore point holds of a folder, for its connector. It sees the catalogue as it was when this was made,
 * whatever the run commits meanwhile.
 */
public final class KnownFolder implements KnownItems, AutoCloseable {
    private static final int BATCH = 1_000;
    private static final ItemId FIRST = new ItemId(Long.MIN_VALUE, Long.MIN_VALUE);
    private static final String SELECT = """
            SELECT i.epoch, i.number, i.message_id, i.size, i.received, g.flags, g.properties, i.provider_id
            FROM item i
              JOIN item_state s ON s.item = i.id AND s.valid_to = ?2
              JOIN flag_set g ON g.id = s.flag_set
            WHERE i.folder = ?1 AND i.valid_to = ?2
            """;

    private final CatalogueThreads threads;
    private final Connection connection;
    private final Statements sql;
    private final long folder;
    private final long count;
    private final Optional<Cursor> cursor;
    private final Container container;

    private KnownFolder(CatalogueThreads threads, Connection connection, ResultSet row) throws SQLException {
        this.threads = threads;
        this.connection = connection;
        sql = new Statements(connection);
        folder = row.getLong("id");
        count = row.getLong("items");
        cursor = Columns.optionalText(row, "cursor").map(Cursor::new);
        container = FolderRows.container(row);
    }

    /** Empty when the folder is not in the newest restore point. */
    static Optional<KnownFolder> open(CatalogueFile file, String sourceId) {
        return file.threads().call(() -> {
            Connection connection = file.reader();
            try {
                connection.setAutoCommit(false);
                Optional<KnownFolder> known = open(file, connection, sourceId);
                if (known.isEmpty()) {
                    connection.close();
                }
                return known;
            } catch (SQLException e) {
                connection.close();
                throw CatalogueFile.meaning(e);
            }
        });
    }

    private static Optional<KnownFolder> open(CatalogueFile file, Connection connection, String sourceId)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT f.id, f.source, f.kind, v.* FROM folder f JOIN folder_version v ON v.folder = f.id
                WHERE f.source = ? AND v.valid_to = ?
                """)) {
            select.setString(1, sourceId);
            select.setInt(2, Schema.OPEN);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new KnownFolder(file.threads(), connection, row))
                        : Optional.empty();
            }
        }
    }

    /** The folder as its source described it then. */
    public Container container() {
        return container;
    }

    @Override
    public Optional<Cursor> cursor() {
        return cursor;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Stream<KnownItem> stream() {
        return Batches.stream(FIRST, KnownItem::id, this::after, BATCH);
    }

    @Override
    public IdSet ids(long epoch) {
        return threads.call(() -> {
            synchronized (sql) {
                try {
                    return IdRanges.read(sql, folder, epoch);
                } catch (SQLException e) {
                    throw CatalogueFile.meaning(e);
                }
            }
        });
    }

    private List<KnownItem> after(ItemId after) {
        return list(SELECT + " AND (i.epoch, i.number) > (?3, ?4) ORDER BY i.epoch, i.number LIMIT " + BATCH, folder,
                Schema.OPEN, after.epoch(), after.number());
    }

    @Override
    public Optional<KnownItem> find(ItemId id) {
        return list(SELECT + " AND i.epoch = ?3 AND i.number = ?4", folder, Schema.OPEN, id.epoch(), id.number())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<KnownItem> findByProviderId(String providerId) {
        return list(SELECT + " AND i.provider_id = ?3", folder, Schema.OPEN, providerId).stream().findFirst();
    }

    @Override
    public Stream<KnownItem> match(ItemPrint print) {
        long second = print.received().getEpochSecond() * 1_000;
        return list(SELECT + " AND i.received >= ?3 AND i.received < ?4 AND i.size = ?5 AND i.message_id = ?6", folder,
                Schema.OPEN, second, second + 1_000, print.size(), print.messageId()).stream();
    }

    @Override
    public List<ItemId> children(ItemId parent) {
        return threads.call(() -> {
            synchronized (sql) {
                try (ResultSet row =
                        sql.of("""
                                SELECT epoch, number FROM item WHERE folder = ? AND parent = ? AND number <> parent AND valid_to = ?
                                """,
                                folder, parent.number(), Schema.OPEN).executeQuery()) {
                    List<ItemId> children = new ArrayList<>();
                    while (row.next()) {
                        children.add(new ItemId(row.getLong(1), row.getLong(2)));
                    }
                    return children;
                } catch (SQLException e) {
                    throw CatalogueFile.meaning(e);
                }
            }
        });
    }

    /** The SHA-256 of an item's bytes. */
    public Optional<Digest> content(ItemId id) {
        return threads.call(() -> {
            synchronized (sql) {
                try (ResultSet row = sql.of("""
                        SELECT sha256 FROM item WHERE folder = ? AND epoch = ? AND number = ? AND valid_to = ?
                        """, folder, id.epoch(), id.number(), Schema.OPEN).executeQuery()) {
                    return row.next() ? Optional.of(Columns.digest(row, "sha256")) : Optional.empty();
                } catch (SQLException e) {
                    throw CatalogueFile.meaning(e);
                }
            }
        });
    }

    private List<KnownItem> list(String select, Object... parameters) {
        return threads.call(() -> {
            synchronized (sql) {
                try (ResultSet row = sql.of(select, parameters).executeQuery()) {
                    List<KnownItem> items = new ArrayList<>();
                    while (row.next()) {
                        ItemPrint print =
                                new ItemPrint(row.getString(3), row.getLong(4), Columns.time(row, "received"));
                        items.add(new KnownItem(new ItemId(row.getLong(1), row.getLong(2)),
                                Columns.optionalText(row, "provider_id"), print, Columns.state(row)));
                    }
                    return items;
                } catch (SQLException e) {
                    throw CatalogueFile.meaning(e);
                }
            }
        });
    }

    @Override
    public void close() {
        threads.call(() -> {
            synchronized (sql) {
                try (connection) {
                    sql.close();
                } catch (SQLException e) {
                    throw CatalogueFile.meaning(e);
                }
                return true;
            }
        });
    }
}
