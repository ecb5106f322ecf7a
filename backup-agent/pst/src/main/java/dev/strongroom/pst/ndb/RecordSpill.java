package dev.strongroom.pst.ndb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Records of one size, one after the other; what doesn't fit into a small buffer lies in a temporary file, which is gone
 * when this is closed. Not thread-safe.
 */
final class RecordSpill implements AutoCloseable {
    private static final int BUFFER = 128 * 1024;

    private final Path file;
    private final int recordSize;
    private final ByteBuffer buffer;
    private @Nullable FileChannel channel;
    /** How many records lie in the file; those after them in the buffer. */
    private long spilled;

    /**
     * @param file made when it is needed
     * @param recordSize in bytes
     */
    RecordSpill(Path file, int recordSize) {
        this.file = file;
        this.recordSize = recordSize;
        buffer = ByteBuffer.allocate(BUFFER / recordSize * recordSize).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The place of a new record, to be filled at once with as many bytes as a record has. */
    ByteBuffer append() throws IOException {
        if (!buffer.hasRemaining()) {
            FileChannel out = open();
            Writes.fully(out, buffer.flip(), spilled * recordSize);
            spilled += buffer.limit() / recordSize;
            buffer.clear();
        }
        return buffer;
    }

    long count() {
        return spilled + buffer.position() / recordSize;
    }

    /** Forgets all records but the first ones. */
    void truncate(long count) {
        if (count >= spilled) {
            buffer.position((int) (count - spilled) * recordSize);
        } else {
            spilled = count;
            buffer.clear();
        }
    }

    /** Takes records. */
    @FunctionalInterface
    interface Visitor {
        /** Takes the next one, which is valid until this returns. */
        void record(ByteBuffer record) throws IOException;
    }

    /** Visits all records in their order. */
    void forEach(Visitor visitor) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(buffer.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        for (long at = 0; at < spilled; at += read.limit() / recordSize) {
            read.clear().limit((int) Math.min(read.capacity(), (spilled - at) * recordSize));
            while (read.hasRemaining()) {
                if (open().read(read, at * recordSize + read.position()) < 0) {
                    throw new IOException("The temporary file " + file + " was cut off by somebody else");
                }
            }
            visit(read.flip(), visitor);
        }
        visit(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip(), visitor);
    }

    private void visit(ByteBuffer records, Visitor visitor) throws IOException {
        for (int at = 0; at < records.limit(); at += recordSize) {
            visitor.record(records.slice(at, recordSize).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
    }
}
