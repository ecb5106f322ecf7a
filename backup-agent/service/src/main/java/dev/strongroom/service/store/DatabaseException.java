package dev.strongroom.service.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * A database file could not do what it was asked. The type tells the caller what to do; the message is a sentence for
 * people.
 */
public abstract sealed class DatabaseException extends RuntimeException
        permits DatabaseException.Newer, DatabaseException.Damaged, DatabaseException.Full, DatabaseException.Conflicts,
        DatabaseException.Failed {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.sentence = message;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** It was written by a newer version of the program. */
    public static final class Newer extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Newer(String message) {
            super(message, null);
        }
    }

    /** The file is damaged or is no database. */
    public static final class Damaged extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Damaged(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The disk is full; nothing of the transaction was written. */
    public static final class Full extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Full(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What was to be written contradicts what is there, e.g. a name is taken. */
    public static final class Conflicts extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Conflicts(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Anything else: a fault of the program or of the machine. */
    public static final class Failed extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What a failure means; anything that did not come from the database is given back as it is. */
    static RuntimeException of(String database, Exception failure) {
        if (failure instanceof DatabaseException known) {
            return known;
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return of(database, sql, failure);
            }
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new Failed("The " + database + " failed: " + failure.getMessage(), failure);
    }

    private static DatabaseException of(String database, SQLException sql, Throwable failure) {
        // The low byte is the primary code (sqlite.org/rescode.html, "Primary Result Codes versus Extended").
        int primary = sql.getErrorCode() & 0xff;
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new Damaged("The " + database + " is damaged.", failure);
        }
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return new Full("The disk is full: the " + database + " can't be written. Free some space.", failure);
        }
        if (primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return new Conflicts("The " + database + " refused a change: " + sql.getMessage(), failure);
        }
        return new Failed("The " + database + " failed: " + sql.getMessage(), failure);
    }
}
