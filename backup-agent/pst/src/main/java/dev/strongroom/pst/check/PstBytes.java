package dev.strongroom.pst.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, wherever they are asked for. */
final class PstBytes implements AutoCloseable {
    private final FileChannel channel;
    private final long size;

    private PstBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
    }

    static PstBytes open(Path file) throws IOException {
        return new PstBytes(FileChannel.open(file, StandardOpenOption.READ));
    }

    long size() {
        return size;
    }

    /** Whether so many bytes are there. */
    boolean has(long position, long length) {
        return position >= 0 && length >= 0 && position <= size - length;
    }

    /** Reads bytes that are there. */
    ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("The file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
