package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The states that items have, flags and properties: few different ones, so each is kept once. One thread. */
final class FlagSets implements AutoCloseable {
    private static final int REMEMBERED = 1_000;

    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final Map<ItemState, Long> known = new HashMap<>();

    FlagSets(Connection connection) throws SQLException {
        select = connection.prepareStatement("SELECT id FROM flag_set WHERE flags = ? AND properties = ?");
        insert = connection.prepareStatement("INSERT INTO flag_set (flags, properties) VALUES (?, ?) RETURNING id");
    }

    long id(ItemState state) throws SQLException {
        Long id = known.get(state);
        if (id == null) {
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            id = findOrAdd(Columns.joined(state.flags()), Columns.joined(state.properties()));
            known.put(state, id);
        }
        return id;
    }

    private long findOrAdd(String flags, String properties) throws SQLException {
        select.setString(1, flags);
        select.setString(2, properties);
        try (ResultSet row = select.executeQuery()) {
            if (row.next()) {
                return row.getLong(1);
            }
        }
        insert.setString(1, flags);
        insert.setString(2, properties);
        try (ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Forgets what was added since the last commit. */
    void rolledBack() {
        known.clear();
    }

    @Override
    public void close() throws SQLException {
        select.close();
        insert.close();
    }
}
