package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.formats.item.ItemKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads folders. */
final class FolderRows {
    private static final String SELECT = """
            SELECT f.key, f.source, f.kind, f.directory, v.path, v.delimiter, v.special_use, v.subscribed, v.attributes,
              v.items, v.bytes
            FROM folder_version v JOIN folder f ON f.id = v.folder
            WHERE v.valid_from <= ?1 AND v.valid_to > ?1
            """;

    private FolderRows() {}

    static List<CatalogueFolder> at(Connection connection, int run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY f.source")) {
            select.setInt(1, run);
            return list(select);
        }
    }

    static Optional<CatalogueFolder> at(Connection connection, int run, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " AND f.key = ?2")) {
            select.setInt(1, run);
            select.setString(2, key);
            return list(select).stream().findFirst();
        }
    }

    /** What the newest restore point holds, by the folders' ids at their source. */
    static Map<String, HeldFolder> held(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT f.source, v.items, v.cursor FROM folder f JOIN folder_version v ON v.folder = f.id
                WHERE v.valid_to = ?""")) {
            select.setInt(1, Schema.OPEN);
            Map<String, HeldFolder> held = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.put(row.getString("source"), new HeldFolder(row.getLong("items"),
                            Columns.optionalText(row, "cursor").map(Cursor::new)));
                }
            }
            return held;
        }
    }

    /** The number that the folder has in this file only. */
    static OptionalLong id(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM folder WHERE key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static List<CatalogueFolder> list(PreparedStatement select) throws SQLException {
        List<CatalogueFolder> folders = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                folders.add(new CatalogueFolder(row.getString("key"), container(row), row.getString("directory"),
                        row.getLong("items"), row.getLong("bytes")));
            }
        }
        return folders;
    }

    static Container container(ResultSet row) throws SQLException {
        return new Container(row.getString("source"), Columns.split(row.getString("path")),
                Columns.optionalText(row, "delimiter"), Columns.optionalText(row, "special_use"),
                row.getBoolean("subscribed"), Set.copyOf(Columns.split(row.getString("attributes"))),
                ItemKind.valueOf(row.getString("kind")));
    }
}
