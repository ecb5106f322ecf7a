package dev.strongroom.service.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every row of a catalogue as text, without the numbers that only its file knows. */
final class CatalogueDump {
    private static final List<String> QUERIES = List.of("""
            SELECT 'mirror', entity, hex(tree) FROM mirror
            """,
            """
                    SELECT 'run', number, as_of, outcome, finished, hex(tree), hex(snapshot), items, bytes FROM run ORDER BY number
                    """,
            """
                    SELECT 'folder', f.key, f.source, f.directory, v.valid_from, v.valid_to, v.path, v.delimiter, v.special_use,
                      v.subscribed, v.attributes, hex(v.tree), v.cursor, v.items, v.bytes
                    FROM folder_version v JOIN folder f ON f.id = v.folder ORDER BY f.key, v.valid_from
                    """,
            """
                    SELECT 'item', f.key, i.epoch, i.number, i.provider_id, i.valid_from, i.valid_to, i.received, i.sent, i.size, i.attachments,
                      hex(i.sha256), hex(i.content), i.file, i.message_id, i.sender, i.recipients, i.subject, i.sender_key,
                      i.subject_key, i.entry, i.parent
                    FROM item i JOIN folder f ON f.id = i.folder ORDER BY f.key, i.epoch, i.number, i.valid_from, i.file
                    """,
            """
                    SELECT 'state', f.key, i.epoch, i.number, i.valid_from, i.file, s.valid_from, s.valid_to, g.flags, g.properties
                    FROM item_state s JOIN item i ON i.id = s.item JOIN folder f ON f.id = i.folder
                      JOIN flag_set g ON g.id = s.flag_set
                    ORDER BY f.key, i.epoch, i.number, i.valid_from, i.file, s.valid_from
                    """,
            """
                    SELECT 'text', count(*) FROM item_text
                    """);

    private CatalogueDump() {}

    static List<String> of(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet row = statement.executeQuery(query)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        List<String> values = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                            values.add(String.valueOf(row.getString(i)));
                        }
                        rows.add(String.join(" | ", values));
                    }
                }
            }
        }
        return rows;
    }
}
