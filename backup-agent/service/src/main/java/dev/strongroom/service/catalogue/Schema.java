package dev.strongroom.service.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The catalogue's tables. There are no migrations: a file of another version is rebuilt from the vault.
 *
 * <p>A row is valid at run {@code r} when {@code valid_from <= r < valid_to}; {@link #OPEN} is the end of what is still
 * valid. Times are milliseconds since 1970, digests 32 bytes. An item's content is null when it is one blob: that blob's id
 * is the item's SHA-256. The {@code _key} columns and {@code id} make the sort orders total, and the validity at the end of
 * each index lets a list skip what is not valid without reading the row.
 */
final class Schema {
    /** {@code valid_to} of what is still valid. */
    static final int OPEN = Integer.MAX_VALUE;
    /** {@code PRAGMA user_version}. */
    static final int VERSION = 4;

    private static final List<String> TABLES = List.of("""
            CREATE TABLE mirror (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              entity TEXT NOT NULL,
              tree BLOB)
            """, """
            CREATE TABLE run (
              number INTEGER PRIMARY KEY,
              as_of INTEGER NOT NULL,
              outcome TEXT NOT NULL,
              finished INTEGER NOT NULL,
              tree BLOB NOT NULL,
              snapshot BLOB,
              items INTEGER NOT NULL,
              bytes INTEGER NOT NULL)
            """, """
            CREATE TABLE folder (
              id INTEGER PRIMARY KEY,
              key TEXT NOT NULL UNIQUE,
              source TEXT NOT NULL UNIQUE,
              kind TEXT NOT NULL,
              directory TEXT NOT NULL)
            """, """
            CREATE TABLE folder_version (
              folder INTEGER NOT NULL REFERENCES folder,
              valid_from INTEGER NOT NULL,
              valid_to INTEGER NOT NULL,
              path TEXT NOT NULL,
              delimiter TEXT,
              special_use TEXT,
              subscribed INTEGER NOT NULL,
              attributes TEXT NOT NULL,
              tree BLOB NOT NULL,
              cursor TEXT,
              items INTEGER NOT NULL,
              bytes INTEGER NOT NULL,
              PRIMARY KEY (folder, valid_from)) WITHOUT ROWID
            """, """
            CREATE TABLE item (
              id INTEGER PRIMARY KEY,
              folder INTEGER NOT NULL REFERENCES folder,
              epoch INTEGER NOT NULL,
              number INTEGER NOT NULL,
              provider_id TEXT,
              valid_from INTEGER NOT NULL,
              valid_to INTEGER NOT NULL,
              received INTEGER NOT NULL,
              sent INTEGER,
              size INTEGER NOT NULL,
              attachments INTEGER NOT NULL,
              sha256 BLOB NOT NULL,
              content BLOB,
              file TEXT NOT NULL,
              message_id TEXT NOT NULL,
              sender TEXT NOT NULL,
              recipients TEXT NOT NULL,
              subject TEXT NOT NULL,
              sender_key TEXT NOT NULL,
              subject_key TEXT NOT NULL,
              entry TEXT,
              parent INTEGER)
            """, """
            CREATE TABLE flag_set (
              id INTEGER PRIMARY KEY,
              flags TEXT NOT NULL,
              properties TEXT NOT NULL,
              UNIQUE (flags, properties))
            """, """
            CREATE TABLE item_state (
              item INTEGER NOT NULL REFERENCES item,
              valid_from INTEGER NOT NULL,
              valid_to INTEGER NOT NULL,
              flag_set INTEGER NOT NULL REFERENCES flag_set,
              PRIMARY KEY (item, valid_from)) WITHOUT ROWID
            """, """
            CREATE INDEX item_by_id ON item (folder, epoch, number, valid_from, valid_to)
            """, """
            CREATE INDEX item_by_provider_id ON item (folder, provider_id, valid_to) WHERE provider_id IS NOT NULL
            """, """
            CREATE INDEX item_by_parent ON item (folder, parent, subject_key, id, valid_from, valid_to)
              WHERE parent IS NOT NULL
            """, """
            CREATE INDEX item_by_date ON item (folder, received, id, valid_from, valid_to)
            """, """
            CREATE VIRTUAL TABLE item_text USING fts5 (
              words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')
            """);

    /** Made once a catalogue is so large that sorting without them would be felt. */
    static final List<String> SORT_INDEXES = List.of("""
            CREATE INDEX IF NOT EXISTS item_by_sender ON item (folder, sender_key, received, id, valid_from, valid_to)
            """, """
            CREATE INDEX IF NOT EXISTS item_by_subject ON item (folder, subject_key, received, id, valid_from, valid_to)
            """, """
            CREATE INDEX IF NOT EXISTS item_by_size ON item (folder, size, received, id, valid_from, valid_to)
            """);

    private Schema() {}

    static void create(Connection connection, String entityId) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version = " + VERSION);
        }
        try (var insert = connection.prepareStatement("INSERT INTO mirror (one, entity) VALUES (1, ?)")) {
            insert.setString(1, entityId);
            insert.execute();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Whether the file has the tables of this version and is this entity's. */
    static boolean fits(Connection connection, String entityId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                if (!version.next() || version.getInt(1) != VERSION) {
                    return false;
                }
            }
            try (ResultSet entity = statement.executeQuery("SELECT entity FROM mirror")) {
                return entity.next() && entity.getString(1).equals(entityId);
            }
        }
    }
}
