package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.vault.blob.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads item versions with the state that they had at a run. */
final class ItemRows {
    /** Whether version {@code n} is of the same item as version {@code i}: a number may have been given again. */
    static final String SAME_ITEM = "n.folder = i.folder AND n.epoch = i.epoch AND n.number = i.number"
            + " AND n.provider_id IS i.provider_id";
    /**
     * A version; parameter 1 is the run whose state is wanted. Where the version ended, its item may have other content
     * or be back since: it is gone when its last one ended.
     */
    static final String SELECT =
            """
                    SELECT i.id, f.key AS folder_key, f.kind, i.epoch, i.number, i.provider_id, i.valid_from, i.file, i.sha256, i.content, i.size,
                      i.received, i.sent, i.message_id, i.sender, i.recipients, i.subject, i.attachments, i.sender_key,
                      i.subject_key, i.entry, i.parent, g.flags, g.properties, r.as_of AS gone_at
                    FROM item i
                      JOIN folder f ON f.id = i.folder
                      JOIN item_state s
                        ON s.item = i.id AND s.valid_from <= min(?1, i.valid_to - 1) AND s.valid_to > min(?1, i.valid_to - 1)
                      JOIN flag_set g ON g.id = s.flag_set
                      LEFT JOIN run r ON r.snapshot IS NOT NULL AND r.number = CASE WHEN i.valid_to < %d THEN (
                        SELECT max(n.valid_to) FROM item n
                        WHERE n.valid_from <= (SELECT max(number) FROM run WHERE snapshot IS NOT NULL) AND %s) END
                    """
                    .formatted(Schema.OPEN, SAME_ITEM);
    private static final String BY_KEY = SELECT
            + " WHERE f.key = ?2 AND i.epoch = ?3 AND i.number = ?4 AND i.valid_from = ?5";
    private static final String AT_RUN = SELECT + " WHERE f.key = ?2 AND i.epoch = ?3 AND i.number = ?4"
            + " AND i.valid_from <= ?1 AND i.valid_to > ?1";
    private static final String BY_ID = SELECT + """
             WHERE i.folder = ?2 AND i.valid_from <= ?1 AND i.valid_to > ?1 AND (i.epoch, i.number) > (?3, ?4)
            ORDER BY i.epoch, i.number LIMIT ?5
            """;

    private ItemRows() {}

    static Optional<CatalogueItem> of(Connection connection, ItemKey key, int run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
            select.setInt(1, run);
            select.setString(2, key.folder());
            select.setLong(3, key.id().epoch());
            select.setLong(4, key.id().number());
            select.setInt(5, key.since());
            return list(select).stream().findFirst();
        }
    }

    static Optional<CatalogueItem> at(Connection connection, int run, String folderKey, ItemId id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AT_RUN)) {
            select.setInt(1, run);
            select.setString(2, folderKey);
            select.setLong(3, id.epoch());
            select.setLong(4, id.number());
            return list(select).stream().findFirst();
        }
    }

    /** The folder's items by ascending id. */
    static List<CatalogueItem> after(Connection connection, int run, long folder, ItemId after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            select.setInt(1, run);
            select.setLong(2, folder);
            select.setLong(3, after.epoch());
            select.setLong(4, after.number());
            select.setInt(5, limit);
            return list(select);
        }
    }

    private static List<CatalogueItem> list(PreparedStatement select) throws SQLException {
        List<CatalogueItem> items = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                items.add(item(row));
            }
        }
        return items;
    }

    static CatalogueItem item(ResultSet row) throws SQLException {
        Digest sha256 = Columns.digest(row, "sha256");
        ItemKey key = new ItemKey(row.getString("folder_key"),
                new ItemId(row.getLong("epoch"), row.getLong("number")), row.getInt("valid_from"));
        return new CatalogueItem(key, ItemKind.valueOf(row.getString("kind")), Columns.optionalText(row, "provider_id"),
                row.getString("file"), sha256,
                Columns.content(row, sha256),
                row.getLong("size"), Columns.time(row, "received"), Columns.optionalTime(row, "sent"),
                row.getString("message_id"), row.getString("sender"), row.getString("recipients"),
                row.getString("subject"), row.getInt("attachments"), Columns.state(row),
                Columns.optionalTime(row, "gone_at"), Columns.filed(row));
    }
}
