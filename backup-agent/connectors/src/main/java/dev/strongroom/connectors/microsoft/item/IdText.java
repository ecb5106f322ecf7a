package dev.strongroom.connectors.microsoft.item;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Texts in a temporary file, each found by its place: a mailbox of a million messages has 150 MB of ids, which no memory is
 * to hold. Made with the first text, and gone when it is closed or the process ends. One thread.
 */
final class IdText implements Closeable {
    private static final int LENGTH = Short.BYTES;
    /** Places are counted in these, so that 31 bits reach 32 GB. */
    private static final int STEP = 16;

    private Optional<FileChannel> file = Optional.empty();
    private int end;

    /**
     * Keeps a text; answers its place.
     *
     * @param text of at most 32,767 bytes
     */
    int add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int steps = Math.ceilDiv(LENGTH + bytes.length, STEP);
        ByteBuffer record = ByteBuffer.allocate(steps * STEP).putShort((short) bytes.length).put(bytes).rewind();
        int place = end;
        FileChannel out = file();
        for (long at = (long) place * STEP; record.hasRemaining();) {
            at += out.write(record, at);
        }
        end = Math.addExact(end, steps);
        return place;
    }

    /** The text of a place. */
    String at(int place) throws IOException {
        ByteBuffer length = read((long) place * STEP, LENGTH);
        return new String(read((long) place * STEP + LENGTH, length.getShort()).array(), StandardCharsets.UTF_8);
    }

    private ByteBuffer read(long from, int bytes) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(bytes);
        while (read.hasRemaining()) {
            if (file().read(read, from + read.position()) < 0) {
                throw new EOFException("A temporary file was cut");
            }
        }
        return read.rewind();
    }

    private FileChannel file() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(FileChannel.open(Files.createTempFile("strongroom", ".ids"), StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        return file.get();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
