package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads items of a drive by where they lie. The root lies in itself, and is nobody's child here. */
final class FileRows {
    private static final int BATCH = 500;
    private static final String VALID = "i.folder = ?2 AND i.valid_from <= ?1 AND i.valid_to > ?1";
    private static final String ANY = ItemRows.SELECT + " WHERE " + VALID + " LIMIT 1";
    private static final String CHILDREN = ItemRows.SELECT + " WHERE " + VALID + """
             AND i.parent = ?3 AND i.number <> i.parent AND (i.subject_key, i.number) > (?4, ?5)
            ORDER BY i.subject_key, i.number LIMIT ?6""";
    private static final String TOTALS = """
            WITH RECURSIVE below (number) AS (
              VALUES (?3)
              UNION SELECT i.number FROM item i JOIN below b ON i.parent = b.number
              WHERE %1$s AND i.number <> i.parent)
            SELECT count(*), coalesce(sum(i.size), 0) FROM below b JOIN item i ON i.epoch = ?4 AND i.number = b.number
            WHERE %1$s""".formatted(VALID);

    private FileRows() {}

    /** An item with where it lies among those of its folder. */
    record Child(CatalogueItem item, Position at) {}

    /** A name as it is sorted, and the item's number: neither changes by a rebuild. */
    record Position(String name, long number) {
        static final Position FIRST = new Position("", Long.MIN_VALUE);
    }

    /** Any item of the drive. */
    static Optional<CatalogueItem> any(Connection connection, int run, long folder) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANY)) {
            select.setInt(1, run);
            select.setLong(2, folder);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(ItemRows.item(row)) : Optional.empty();
            }
        }
    }

    static Stream<Child> children(CatalogueFile file, int run, long folder, ItemId parent) {
        return Batches.stream(Position.FIRST, Child::at,
                after -> file.read(connection -> children(connection, run, folder, parent, after)), BATCH);
    }

    private static List<Child> children(Connection connection, int run, long folder, ItemId parent, Position after)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHILDREN)) {
            select.setInt(1, run);
            select.setLong(2, folder);
            select.setLong(3, parent.number());
            select.setString(4, after.name());
            select.setLong(5, after.number());
            select.setInt(6, BATCH);
            List<Child> children = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    children.add(new Child(ItemRows.item(row),
                            new Position(row.getString("subject_key"), row.getLong("number"))));
                }
            }
            return children;
        }
    }

    /** An item with all that lies in it. */
    static CatalogueDrive.Totals totals(Connection connection, int run, long folder, CatalogueItem top)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TOTALS)) {
            select.setInt(1, run);
            select.setLong(2, folder);
            select.setLong(3, top.key().id().number());
            select.setLong(4, top.key().id().epoch());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new CatalogueDrive.Totals(row.getLong(1), row.getLong(2))
                        : new CatalogueDrive.Totals(0, 0);
            }
        }
    }
}
