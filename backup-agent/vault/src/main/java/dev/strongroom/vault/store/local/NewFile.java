package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** A file under a temporary name until it is whole; gone when closed before that. */
final class NewFile implements AutoCloseable {
    private static final FileAttribute<?>[] READ_ONLY = Directories.POSIX
            ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"))}
            : new FileAttribute<?>[0];

    /** The channel copies what it writes to memory outside the heap, and keeps that. */
    private static final int SLICE = 1 << 18;

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;

    private NewFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** Begins a file in the directory of its later name; the temporary name is of restic's form. */
    static NewFile beside(Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + "-tmp-" + UUID.randomUUID());
        return new NewFile(target, temporary,
                FileChannel.open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        READ_ONLY));
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        int end = buffer.limit();
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + SLICE));
            channel.write(buffer);
        }
    }

    /**
     * Flushes it and gives it its name.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    void publish() throws IOException {
        channel.force(true);
        channel.close();
        try {
            Files.createLink(target, temporary); // unlike a rename it never replaces
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            rename();
        }
    }

    /** For file systems without hard links. */
    private void rename() throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
