package dev.strongroom.service.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Takes runs back that the vault does not hold (any more as they were): the catalogue is then as before them. */
final class RunUndo {
    private static final List<String> STEPS = List.of(
            "DELETE FROM item_text WHERE rowid IN (SELECT id FROM item WHERE valid_from >= ?1)",
            "DELETE FROM item_state WHERE item IN (SELECT id FROM item WHERE valid_from >= ?1)",
            "DELETE FROM item_state WHERE valid_from >= ?1",
            "UPDATE item_state SET valid_to = 2147483647 WHERE valid_to >= ?1",
            "DELETE FROM item WHERE valid_from >= ?1",
            "UPDATE item SET valid_to = 2147483647 WHERE valid_to >= ?1",
            "DELETE FROM folder_version WHERE valid_from >= ?1",
            "UPDATE folder_version SET valid_to = 2147483647 WHERE valid_to >= ?1",
            "DELETE FROM run WHERE number >= ?1",
            "UPDATE mirror SET tree = (SELECT tree FROM run ORDER BY number DESC LIMIT 1)");

    private RunUndo() {}

    static boolean from(Connection connection, int run) throws SQLException {
        connection.setAutoCommit(false);
        for (String step : STEPS) {
            try (PreparedStatement statement = connection.prepareStatement(step)) {
                if (step.contains("?1")) {
                    statement.setInt(1, run);
                }
                statement.executeUpdate();
            }
        }
        connection.commit();
        return true;
    }
}
