package dev.strongroom.service.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One SQLite file: one writer and up to four readers at a time, write-ahead log. Thread-safe; all SQL runs on
 * {@link SqliteThreads}, and callers wait without holding one of those threads.
 */
public final class SqliteDatabase implements AutoCloseable {
    private static final int READERS = 4;

    private final Path file;
    private final SqliteSchema schema;
    private final SqliteThreads threads;
    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final Jdbi writer;
    private final Jdbi reader;
    // Fair, so that a stream of short calls can't starve one caller.
    private final Semaphore mayWrite = new Semaphore(1, true);
    private final Semaphore mayRead = new Semaphore(READERS, true);
    private final AtomicLong writes = new AtomicLong();

    private SqliteDatabase(Path file, SqliteSchema schema, SqliteThreads threads) {
        this.file = file;
        this.schema = schema;
        this.threads = threads;
        writerPool = SqlitePool.pool(SqliteSource.writer(file, schema), 1, "write-" + file.getFileName(),
                new HikariConfig());
        HikariConfig readOnly = new HikariConfig();
        readOnly.setReadOnly(true);
        readerPool = SqlitePool.pool(SqliteSource.reader(file), READERS, "read-" + file.getFileName(), readOnly);
        writer = Jdbi.create(writerPool);
        reader = Jdbi.create(readerPool);
    }

    /**
     * Opens the file, makes it when it is missing, and brings it to the schema's version.
     *
     * @throws DatabaseException.Newer when a newer program wrote it
     * @throws DatabaseException.Damaged when it is no database or damaged where it was read
     */
    public static SqliteDatabase open(Path file, SqliteSchema schema, SqliteThreads threads) {
        return onThread(threads, schema, () -> {
            Migrations.bringUp(file, schema);
            return new SqliteDatabase(file, schema, threads);
        });
    }

    /** Runs the query on a read-only connection that sees one state of the database. */
    public <T> T read(Function<Handle, T> query) {
        return guarded(mayRead, () -> reader.inTransaction(query::apply));
    }

    /** Runs the change in one transaction, which is rolled back when it throws. */
    public <T> T write(Function<Handle, T> change) {
        T result = guarded(mayWrite, () -> writer.inTransaction(change::apply));
        writes.incrementAndGet();
        return result;
    }

    /** As {@link #write}, for a change without an answer. */
    public void run(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return true;
        });
    }

    /** How many transactions were written since the database was opened. */
    public long writes() {
        return writes.get();
    }

    /** Writes a whole, compact copy of one state of the database to a file that does not exist yet. */
    public void copyTo(Path copy) {
        // VACUUM can't run within a transaction.
        guarded(mayRead, () -> reader.withHandle(h -> h.execute("VACUUM INTO ?", copy.toString())));
    }

    /** Passes when every page is sound and every index fits its table; reads the whole file. */
    public void check() {
        String verdict = read(h -> h.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).one());
        if (!verdict.equals("ok")) {
            throw new DatabaseException.Damaged("The " + schema.name() + " is damaged: " + verdict, null);
        }
    }

    /** The file's size in bytes. */
    public long bytes() {
        return file.toFile().length();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Closes the file once nothing is under way; a second call does nothing. */
    @Override
    public void close() {
        if (writerPool.isClosed()) {
            return;
        }
        onThread(threads, schema, () -> {
            readerPool.close();
            // Last, so that SQLite folds the write-ahead log into the file.
            writerPool.close();
            return file;
        });
    }

    private <T> T guarded(Semaphore permits, Callable<T> work) {
        SqliteThreads.requireOutside();
        permits.acquireUninterruptibly();
        try {
            return onThread(threads, schema, work);
        } finally {
            permits.release();
        }
    }

    private static <T> T onThread(SqliteThreads threads, SqliteSchema schema, Callable<T> work) {
        try {
            return threads.call(work);
        } catch (Exception e) {
            throw DatabaseException.of(schema.name(), e);
        }
    }
}
