package dev.strongroom.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a vault's files lie. At most 13 methods, so that a new kind of store stays a small piece of work; what only some
 * stores can do is a {@link StoreCapability}.
 *
 * <p>Guarantees of every implementation:
 * <ul>
 * <li>Thread-safe: any number of threads may ask at once, each waits for its own answer.
 * <li>{@link #write} is atomic: a reader sees the whole object or none, whatever fails; when it returns, the object is
 * durable, and every read and list that begins later sees it, wherever it is asked.
 * <li>An object is written once; writing it again is refused with {@link ObjectExistsException}. For two that write in
 * the same moment, see {@link ConditionalStore}.
 * <li>{@link #list} gives every object that was there from its begin to its end, or throws: it is never cut short in
 * silence. What is no object of a vault is left out. What its consumer throws ends it and reaches its caller.
 * <li>An interrupt of the thread may end a request, with an {@link IOException} (best an
 * {@link InterruptedIOException}) and the thread still interrupted. A write that it ended was done whole or not at all.
 * <li>Closing a stream before its end gives the connection back without reading the rest.
 * <li>Nothing is retried here; {@link StoreException#permanent} says whether a retry makes sense, and an
 * {@code IOException} that is none of ours may pass.
 * </ul>
 */
public interface ObjectStore extends AutoCloseable {
    /** Writes an object; see the guarantees. The array is the caller's again when this returns. */
    void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException;

    /**
     * Opens an object from {@code offset}; {@code length} of -1 reads to its end. Close the stream.
     *
     * @throws ObjectMissingException when there is none
     */
    InputStream read(ObjectKey key, long offset, long length) throws IOException;

    /** The size in bytes; {@link ObjectMissingException} when there is none. */
    long size(ObjectKey key) throws IOException;

    /** Gives every object of a kind with its size, in no order. */
    void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException;

    /** Removes an object; one that is not there is no error. */
    void delete(ObjectKey key) throws IOException;

    /** Where it is, as restic writes it on its command line; never with a secret. */
    String location();

    /** What this store can do beyond this interface; empty when it can't. */
    default <C extends StoreCapability> Optional<C> capability(Class<C> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    void close() throws IOException;
}
