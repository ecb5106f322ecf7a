package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.IdSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Reads the ids that a folder holds now. SQLite finds the ranges in the index, so that a million ids are a few rows. */
final class IdRanges {
    private static final String SELECT = """
            SELECT min(number), max(number) FROM (
              SELECT number, number - row_number() OVER (ORDER BY number) AS island
              FROM item INDEXED BY item_by_id WHERE folder = ? AND epoch = ? AND valid_to = ?)
            GROUP BY island
            """;

    private IdRanges() {}

    static IdSet read(Statements sql, long folder, long epoch) throws SQLException {
        long[] bounds = new long[16];
        int used = 0;
        try (ResultSet row = sql.of(SELECT, folder, epoch, Schema.OPEN).executeQuery()) {
            while (row.next()) {
                if (used == bounds.length) {
                    bounds = Arrays.copyOf(bounds, used * 2);
                }
                bounds[used++] = row.getLong(1);
                bounds[used++] = row.getLong(2);
            }
        }
        return IdSet.ofRanges(epoch, Arrays.copyOf(bounds, used));
    }
}
