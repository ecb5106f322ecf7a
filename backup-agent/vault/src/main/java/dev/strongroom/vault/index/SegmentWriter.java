package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/** Writes one {@link Segment}, in one pass. For one thread. */
final class SegmentWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final CRC32C crc = new CRC32C();

    /**
     * A pack as a segment names it.
     *
     * @param bytes how many its blobs take in it with their header entries
     */
    record PackBytes(Digest id, long bytes) {}

    private SegmentWriter(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Writes a file that is not there yet, readable for its owner only.
     *
     * @param blobs so many as {@code count} says, whose pack numbers count through {@code packs}
     */
    static void write(Path path, Digest vault, Collection<Digest> files, List<PackBytes> packs, long count,
            SortedBlobs blobs) throws IOException {
        try (SegmentWriter writer = new SegmentWriter(create(path))) {
            writer.write(vault, files, packs, count, blobs);
        }
    }

    private static FileChannel create(Path path) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(path, options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(path, options);
    }

    private void write(Digest vault, Collection<Digest> files, List<PackBytes> packs, long count, SortedBlobs blobs)
            throws IOException {
        channel.position(Segment.CHECKED_FROM);
        buffer.putLong(count).putInt(packs.size()).putInt(files.size());
        for (Digest file : files) {
            put(file);
        }
        for (PackBytes pack : packs) {
            put(pack.id());
            buffer.putLong(pack.bytes());
        }
        while (blobs.next()) {
            room(BlobWords.BYTES);
            for (int word = 0; word < BlobWords.COUNT; word++) {
                buffer.putLong(blobs.word(word));
            }
        }
        flush();
        channel.position(0);
        long checksum = crc.getValue();
        buffer.putLong(Segment.MAGIC);
        put(vault);
        buffer.putLong(checksum);
        flush();
    }

    private void put(Digest id) throws IOException {
        room(Segment.PACK_BYTES);
        buffer.putLong(id.w0()).putLong(id.w1()).putLong(id.w2()).putLong(id.w3());
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        crc.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
