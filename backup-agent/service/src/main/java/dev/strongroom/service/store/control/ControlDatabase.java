package dev.strongroom.service.store.control;

import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.SqliteDatabase;
import dev.strongroom.service.store.SqliteSchema;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.usecase.UnavailableException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The database of accounts, users, tasks, runs and jobs. Thread-safe; a failure of the file or the disk is an
 * {@link UnavailableException}, a broken constraint stays a {@link DatabaseException.Conflicts}.
 */
public final class ControlDatabase implements AutoCloseable {
    /** What this program works with. */
    static final SqliteSchema SCHEMA = new SqliteSchema("control database", "dev/strongroom/service/store/control", 14,
            SqliteSchema.Durability.EVERY_COMMIT);

    private final SqliteDatabase database;

    private ControlDatabase(SqliteDatabase database) {
        this.database = database;
    }

    /**
     * Opens the file, makes it when it is missing, and brings it to this program's version.
     *
     * @throws StartRefusedException when a newer program wrote it, or when it is damaged
     */
    public static ControlDatabase open(Path file, SqliteThreads threads) {
        try {
            return new ControlDatabase(SqliteDatabase.open(file, SCHEMA, threads));
        } catch (DatabaseException.Newer e) {
            throw new StartRefusedException("database-newer", e.getMessage(), e);
        } catch (DatabaseException e) {
            throw new StartRefusedException("database-unusable", e.getMessage()
                    + " Move " + file + " away and run \"strongroom agent rebuild\" to restore it from the account"
                    + " vault.", e);
        }
    }

    /** Reads one state of the database. */
    public <T> T read(Function<Handle, T> query) {
        return available(() -> database.read(query));
    }

    /** Changes it in one transaction. */
    public <T> T write(Function<Handle, T> change) {
        return available(() -> database.write(change));
    }

    /** Changes it in one transaction, without an answer. */
    public void run(Consumer<Handle> change) {
        available(() -> {
            database.run(change);
            return true;
        });
    }

    /** How many transactions were written since it was opened. */
    public long writes() {
        return database.writes();
    }

    /** Writes a compact copy of one state of it to a file that does not exist yet. */
    public void copyTo(Path copy) {
        available(() -> {
            database.copyTo(copy);
            return true;
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private static <T> T available(Supplier<T> access) {
        try {
            return access.get();
        } catch (DatabaseException.Conflicts e) {
            throw e;
        } catch (DatabaseException.Full e) {
            throw new UnavailableException("disk-full", e.getMessage(), e);
        } catch (DatabaseException e) {
            throw new UnavailableException("database-unusable", e.getMessage(), e);
        }
    }
}
