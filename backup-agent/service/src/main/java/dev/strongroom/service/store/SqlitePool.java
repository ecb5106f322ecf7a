package dev.strongroom.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections to one SQLite file for a library that wants a {@link DataSource}: at most one at a time, so that no two
 * writers meet. To be used from platform threads only.
 */
public final class SqlitePool implements AutoCloseable {
    private final HikariDataSource pool;

    private SqlitePool(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens the file, makes it when it is missing, and brings it to the schema's version.
     *
     * @throws DatabaseException when it can't be opened
     */
    public static SqlitePool open(Path file, SqliteSchema schema) {
        try {
            Migrations.bringUp(file, schema);
        } catch (SQLException | RuntimeException e) {
            throw DatabaseException.of(schema.name(), e);
        }
        return new SqlitePool(pool(SqliteSource.writer(file, schema), 1, file.getFileName().toString(),
                new HikariConfig()));
    }

    static HikariDataSource pool(DataSource source, int size, String name, HikariConfig config) {
        config.setDataSource(source);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        // A connection to a file does not age; replacing it would only throw its cache away.
        config.setMaxLifetime(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Where connections are taken from. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
