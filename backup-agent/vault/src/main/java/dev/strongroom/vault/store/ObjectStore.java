package dev.strongroom.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Where a vault's files lie. Thread-safe. At most 13 methods, so that a new kind of store stays a small piece of work;
 * what only some stores can do (object lock, versions, conditional put) are capability interfaces of their own.
 *
 * <p>Guarantees of every implementation:
 * <ul>
 * <li>{@link #write} is atomic: a reader sees the whole object or none, whatever fails; when it returns, the object is
 * durable, and every read and list that begins later sees it.
 * <li>An object is written once; writing it again is refused with {@link ObjectExistsException}.
 * <li>{@link #list} gives every object that was there from its begin to its end, or throws: it is never cut short in
 * silence.
 * <li>Nothing is retried here; {@link StoreException#permanent} says whether a retry makes sense.
 * </ul>
 */
public interface ObjectStore extends AutoCloseable {
    /** Writes an object; see the guarantees. */
    void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException;

    /** Opens an object from {@code offset}; {@code length} of -1 reads to its end. Close the stream. */
    InputStream read(ObjectKey key, long offset, long length) throws IOException;

    /** The size in bytes; {@link ObjectMissingException} when there is none. */
    long size(ObjectKey key) throws IOException;

    /** Gives every object of a kind with its size, in no order. */
    void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException;

    /** Removes an object; one that is not there is no error. */
    void delete(ObjectKey key) throws IOException;

    /** Where it is, as restic writes it on its command line; never with a secret. */
    String location();

    @Override
    void close() throws IOException;
}
