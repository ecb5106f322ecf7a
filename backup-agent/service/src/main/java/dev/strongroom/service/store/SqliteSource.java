package dev.strongroom.service.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** How connections to a file are set up. */
final class SqliteSource {
    private static final int BUSY_MILLIS = 10_000;

    private SqliteSource() {}

    static DataSource writer(Path file, SqliteSchema schema) {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        // A transaction that begins with a read and then writes must not fail because another process wrote between.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setSynchronous(schema.durability() == SqliteSchema.Durability.EVERY_COMMIT
                ? SynchronousMode.FULL
                : SynchronousMode.NORMAL);
        return source(file, config);
    }

    static DataSource reader(Path file) {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return source(file, config);
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
