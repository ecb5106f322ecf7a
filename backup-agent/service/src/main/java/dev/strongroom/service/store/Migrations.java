package dev.strongroom.service.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a file to the schema's version, forward only. The version also stands in SQLite's own {@code user_version}, so
 * that opening a file that needs nothing costs one read.
 */
final class Migrations {
    private Migrations() {}

    static void bringUp(Path file, SqliteSchema schema) throws SQLException {
        DataSource source = SqliteSource.writer(file, schema);
        int found = version(source);
        if (found > schema.version()) {
            throw new DatabaseException.Newer("The " + schema.name() + " " + file + " was written by a newer version of"
                    + " Strongroom. Install that version or a later one.");
        }
        if (found < schema.version()) {
            migrate(source, schema);
        }
    }

    private static int version(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static void migrate(DataSource source, SqliteSchema schema) throws SQLException {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + schema.migrations())
                .cleanDisabled(true)
                .load()
                .migrate();
        // Written last: a crash before it only means that Flyway looks once more and finds nothing to do.
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + schema.version());
        }
    }
}
