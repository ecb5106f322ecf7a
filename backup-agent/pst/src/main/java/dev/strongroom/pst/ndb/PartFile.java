package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstWriteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that gets its name when it is whole; until then it is called {@code NAME.part}. */
final class PartFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /** Begins a file; what an earlier attempt left of it is overwritten. */
    static PartFile create(Path target) throws PstWriteException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString(), null, "there is a file of this name");
            }
            return new PartFile(target, part, FileChannel.open(part, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new PstWriteException(target, e);
        }
    }

    /** What it will be called. */
    Path target() {
        return target;
    }

    /** A name beside it for what is needed for as long as it is written. */
    Path beside(String suffix) {
        return target.resolveSibling(target.getFileName() + ".part." + suffix);
    }

    void write(ByteBuffer bytes, long position) throws PstWriteException {
        try {
            Writes.fully(channel, bytes, position);
        } catch (IOException e) {
            throw new PstWriteException(target, e);
        }
    }

    /** Reads back what was written; so many bytes are there. */
    void read(ByteBuffer bytes, long position) throws PstWriteException {
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw new IOException("somebody else cut it off");
                }
            }
        } catch (IOException e) {
            throw new PstWriteException(target, e);
        }
    }

    /** Forgets what lies behind a length. */
    void truncate(long length) throws PstWriteException {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            throw new PstWriteException(target, e);
        }
    }

    /** Makes it durable and gives it its name. */
    void complete() throws PstWriteException {
        try {
            channel.force(true);
            channel.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Path directory = target.toAbsolutePath().getParent();
            if (directory != null) {
                try (FileChannel names = FileChannel.open(directory)) {
                    names.force(true);
                }
            }
        } catch (IOException e) {
            throw new PstWriteException(target, e);
        }
    }

    /** Takes it away when it was not completed. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
