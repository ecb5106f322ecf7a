package dev.strongroom.service.recovery.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A ZIP file while it is made: entries are added at its end, and taken back by cutting it. Unlike Java's own writer it
 * can go on with a file that another process began, and keeps no list of entries in memory. One thread.
 */
final class ZipPart implements Closeable {
    /** Mail is mostly base64, which no level makes much smaller. */
    private static final int LEVEL = Deflater.BEST_SPEED;
    private static final int BUFFER = 65_536;

    private final FileChannel channel;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private long end;

    /** Writes an entry's content. */
    @FunctionalInterface
    interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws IOException, E;
    }

    private ZipPart(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /**
     * Opens the file to add entries behind its first {@code end} bytes; what is beyond is cut off.
     *
     * @throws IOException also when the file is shorter
     */
    static ZipPart open(Path file, long end) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        FileChannel channel = FileChannel.open(file, options, mode);
        if (channel.size() < end) {
            channel.close();
            throw new IOException("the part that was made before is gone");
        }
        channel.truncate(end);
        channel.position(end);
        return new ZipPart(channel, end);
    }

    /**
     * Adds a file. When its content can't be written to its end, nothing of it stays.
     *
     * @param size of the content, exactly
     * @param modified seconds since 1970
     */
    <E extends Exception> ZipEntryRecord add(String name, long size, long modified, Content<E> content)
            throws IOException, E {
        long offset = end;
        boolean whole = false;
        try {
            byte[] draft = ZipHeaders.local(new ZipEntryRecord(name, 0, 0, size, offset, 0, modified));
            write(draft);
            long start = channel.position();
            CRC32 crc = new CRC32();
            deflater.reset();
            try (OutputStream out = new Deflated(crc)) {
                content.writeTo(out);
            }
            if (deflater.getBytesRead() != size) {
                throw new IllegalStateException(name + " has " + deflater.getBytesRead() + " bytes, not " + size);
            }
            ZipEntryRecord entry = new ZipEntryRecord(name, crc.getValue(), channel.position() - start, size, offset,
                    channel.position(), modified);
            writeAt(ZipHeaders.local(entry), offset);
            end = entry.end();
            whole = true;
            return entry;
        } finally {
            if (!whole) {
                channel.truncate(offset);
                channel.position(offset);
            }
        }
    }

    /** Adds an empty directory; its name ends with a slash. */
    ZipEntryRecord addDirectory(String name, long modified) throws IOException {
        ZipEntryRecord draft = new ZipEntryRecord(name, 0, 0, 0, end, 0, modified);
        byte[] header = ZipHeaders.local(draft);
        write(header);
        ZipEntryRecord entry = new ZipEntryRecord(name, 0, 0, 0, end, end + header.length, modified);
        end = entry.end();
        return entry;
    }

    /** Adds bytes of the directory at the file's end. */
    void addRaw(byte[] bytes) throws IOException {
        write(bytes);
        end += bytes.length;
    }

    /** How long the file is now. */
    long end() {
        return end;
    }

    /** Makes all that was added durable. */
    void force() throws IOException {
        channel.force(false);
    }

    private void write(byte[] bytes) throws IOException {
        for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining();) {
            channel.write(left);
        }
    }

    private void writeAt(byte[] bytes, long position) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, position + left.position());
        }
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        channel.close();
    }

    /** Compresses into the file, which stays open. */
    private final class Deflated extends DeflaterOutputStream {
        private final CRC32 crc;

        Deflated(CRC32 crc) {
            super(Channels.newOutputStream(channel), deflater, BUFFER);
            this.crc = crc;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            crc.update(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            finish();
        }
    }
}
