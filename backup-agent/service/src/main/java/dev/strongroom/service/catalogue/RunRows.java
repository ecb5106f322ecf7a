package dev.strongroom.service.catalogue;

import dev.strongroom.model.run.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads runs that a snapshot holds. */
final class RunRows {
    private static final String SELECT = """
            SELECT number, as_of, outcome, finished, snapshot, tree, items, bytes
            FROM run WHERE snapshot IS NOT NULL AND
            """;

    private RunRows() {}

    static List<CatalogueRun> between(Connection connection, Optional<Instant> from, Optional<Instant> to)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                SELECT + " as_of >= ? AND as_of < ? ORDER BY number")) {
            select.setLong(1, from.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
            select.setLong(2, to.map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
            return list(select);
        }
    }

    static Optional<CatalogueRun> of(Connection connection, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " number = ?")) {
            select.setInt(1, number);
            return list(select).stream().findFirst();
        }
    }

    static Optional<CatalogueRun> newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                SELECT + " true ORDER BY number DESC LIMIT 1")) {
            return list(select).stream().findFirst();
        }
    }

    private static List<CatalogueRun> list(PreparedStatement select) throws SQLException {
        List<CatalogueRun> runs = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                runs.add(new CatalogueRun(row.getInt("number"), Columns.time(row, "as_of"),
                        Outcome.valueOf(row.getString("outcome")), row.getBoolean("finished"),
                        Columns.digest(row, "snapshot"), Columns.digest(row, "tree"), row.getLong("items"),
                        row.getLong("bytes")));
            }
        }
        return runs;
    }
}
