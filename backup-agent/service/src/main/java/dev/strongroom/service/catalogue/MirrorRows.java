package dev.strongroom.service.catalogue;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.layout.FolderPath;
import dev.strongroom.vault.blob.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What of the vault a catalogue mirrors. */
final class MirrorRows {
    private MirrorRows() {}

    static Optional<Digest> tree(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT tree FROM mirror WHERE tree IS NOT NULL")) {
            return row.next() ? Optional.of(Columns.digest(row, "tree")) : Optional.empty();
        }
    }

    static NavigableMap<Integer, Digest> trees(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT number, tree FROM run")) {
            NavigableMap<Integer, Digest> trees = new TreeMap<>();
            while (row.next()) {
                trees.put(row.getInt(1), Columns.digest(row, "tree"));
            }
            return trees;
        }
    }

    static Map<String, FolderPath> directories(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT source, kind, directory FROM folder")) {
            Map<String, FolderPath> directories = new HashMap<>();
            while (row.next()) {
                directories.put(row.getString(1), new FolderPath(ItemKind.valueOf(row.getString(2)), row.getString(3)));
            }
            return directories;
        }
    }

    static boolean publishedIn(Connection connection, int run, Digest snapshot) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("UPDATE run SET snapshot = ? WHERE number = ?")) {
            set.setBytes(1, snapshot.bytes());
            set.setInt(2, run);
            return set.executeUpdate() == 1;
        }
    }

    static boolean published(Connection connection, Map<Integer, Digest> snapshots) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement clear = connection.createStatement();
                PreparedStatement set = connection.prepareStatement("UPDATE run SET snapshot = ? WHERE number = ?")) {
            clear.executeUpdate("UPDATE run SET snapshot = NULL");
            for (Map.Entry<Integer, Digest> run : snapshots.entrySet()) {
                set.setBytes(1, run.getValue().bytes());
                set.setInt(2, run.getKey());
                set.executeUpdate();
            }
        }
        connection.commit();
        return true;
    }
}
