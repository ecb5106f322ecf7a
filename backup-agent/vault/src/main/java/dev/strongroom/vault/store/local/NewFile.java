package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A file under a temporary name until it is whole; gone when closed before that. */
final class NewFile implements AutoCloseable {
    /** The channel copies what it writes to memory outside the heap, and keeps that. */
    private static final int SLICE = 1 << 18;

    private final Path target;
    private final Path temporary;
    private final Disk disk;
    private final Disk.NewContent content;

    private NewFile(Disk disk, Path target, Path temporary) throws IOException {
        this.disk = disk;
        this.target = target;
        this.temporary = temporary;
        this.content = disk.create(temporary);
    }

    /** Begins a file in the directory of its later name; the temporary name is of restic's form. */
    static NewFile beside(Disk disk, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + "-tmp-" + UUID.randomUUID());
        return new NewFile(disk, target, temporary);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        int end = buffer.limit();
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + SLICE));
            content.write(buffer);
        }
    }

    /**
     * Flushes it and gives it its name.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    void publish() throws IOException {
        content.flush();
        content.close();
        try {
            disk.link(target, temporary); // unlike a rename it never replaces
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
        disk.move(temporary, target);
    }

    @Override
    public void close() throws IOException {
        content.close();
        disk.delete(temporary);
    }
}
