package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * All that a store changes in a file system, so that tests can record it, cut it off, and see what a power cut would
 * leave. What is not flushed may be lost or be there in part.
 */
interface Disk {
    /** A file that is being written. */
    interface NewContent extends AutoCloseable {
        /** Writes all of it. */
        void write(ByteBuffer bytes) throws IOException;

        /** Makes what was written durable; the file's name is not. */
        void flush() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Begins a file that must not be there, for its owner to read only. */
    NewContent create(Path file) throws IOException;

    /**
     * Gives a file a second name.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    void link(Path name, Path file) throws IOException;

    /** Gives a file another name. */
    void move(Path file, Path name) throws IOException;

    /** Takes a name away; answers whether it was there. */
    boolean delete(Path name) throws IOException;

    /**
     * Makes a directory in one that is there.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    void createDirectory(Path directory, Access access) throws IOException;

    /** Makes names durable that were given or taken in a directory. */
    void flush(Path directory) throws IOException;

    /** Who may use a directory. */
    enum Access {
        /** Its owner. */
        OWNER,
        /** Whoever the system's rules let. */
        USUAL
    }
}
