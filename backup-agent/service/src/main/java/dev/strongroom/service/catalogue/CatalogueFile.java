package dev.strongroom.service.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** A catalogue's SQLite file: its connections, and what its errors mean. Thread-safe. */
final class CatalogueFile implements AutoCloseable {
    /** Results of SQLite (sqlite.org/rescode.html) that a rebuild heals: CORRUPT, NOTADB, and ERROR for a missing table. */
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;
    private static final int ERROR = 1;
    private static final int FULL = 13;
    private static final int IO_SHORT_READ = 522;
    private static final int CACHE_KIB = 16_384;
    private static final int BUSY_MILLIS = 30_000;

    private final Path path;
    private final CatalogueThreads threads;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private CatalogueFile(Path path, CatalogueThreads threads) {
        this.path = path;
        this.threads = threads;
    }

    /** Opens what is there; {@link CatalogueDamagedException} when it is missing, damaged, or of another version. */
    static CatalogueFile open(Path path, String entityId, CatalogueThreads threads) {
        if (!Files.exists(path)) {
            throw new CatalogueDamagedException("The list of what was backed up is missing on this agent. "
                    + "Rebuild it from the vault; nothing is lost.", null);
        }
        CatalogueFile file = new CatalogueFile(path, threads);
        boolean fits;
        try {
            fits = file.read(connection -> Schema.fits(connection, entityId) && quickCheck(connection));
        } catch (CatalogueException e) {
            file.close();
            throw e;
        }
        if (!fits) {
            file.close();
            throw damaged(null);
        }
        return file;
    }

    /** Makes an empty one; there must be none. */
    static CatalogueFile create(Path path, String entityId, CatalogueThreads threads) {
        CatalogueFile file = new CatalogueFile(path, threads);
        file.write(connection -> {
            Schema.create(connection, entityId);
            return true;
        });
        return file;
    }

    /** Reads on a connection of the shelf. */
    <T> T read(SqlWork<T> work) {
        return threads.call(() -> {
            Optional<Connection> shelved = Optional.ofNullable(idle.pollFirst());
            try {
                Connection connection = shelved.isPresent() ? shelved.get() : reader();
                T result = work.on(connection);
                shelve(connection);
                return result;
            } catch (SQLException e) {
                throw meaning(e);
            }
        });
    }

    /** Works on a writing connection of its own. */
    <T> T write(SqlWork<T> work) {
        return threads.call(() -> {
            try (Connection connection = writer()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw meaning(e);
            }
        });
    }

    /** Begins to write a run. */
    CatalogueWriter openWriter(int run) {
        return threads.call(() -> {
            try {
                return new CatalogueWriter(this, run);
            } catch (SQLException e) {
                throw meaning(e);
            }
        });
    }

    /** A new writing connection; the caller closes it. */
    Connection writer() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /** A new connection that can't write; the caller closes it. */
    Connection reader() throws SQLException {
        Connection connection = config().createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = true");
        }
        return connection;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setCacheSize(-CACHE_KIB);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static boolean quickCheck(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            return result.next() && "ok".equals(result.getString(1));
        }
    }

    private void shelve(Connection connection) throws SQLException {
        idle.push(connection);
        if (closed) {
            closeIdle();
        }
    }

    /** What an error of SQLite means to the caller. */
    static CatalogueException meaning(SQLException e) {
        int code = e.getErrorCode();
        return switch (code & 0xff) {
            case CORRUPT, NOT_A_DATABASE, ERROR -> damaged(e);
            case FULL -> new CatalogueFailedException("The agent's disk is full. Make room and try again.", e);
            default -> code == IO_SHORT_READ ? damaged(e)
                    : new CatalogueFailedException("The agent's disk could not be read or written.", e);
        };
    }

    private static CatalogueDamagedException damaged(@Nullable SQLException cause) {
        return new CatalogueDamagedException("The list of what was backed up is damaged on this agent. "
                + "Rebuild it from the vault; nothing is lost.", cause);
    }

    Path path() {
        return path;
    }

    CatalogueThreads threads() {
        return threads;
    }

    /** Closes the shelved connections; work under way ends first and then closes its own. */
    @Override
    public void close() {
        closed = true;
        threads.call(() -> {
            closeIdle();
            return true;
        });
    }

    private void closeIdle() throws SQLException {
        for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) {
            c.close();
        }
    }
}
