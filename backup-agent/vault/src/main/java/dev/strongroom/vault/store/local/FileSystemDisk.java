package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The system's own. */
final class FileSystemDisk implements Disk {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] READ_ONLY = permissions("r--------");
    private static final FileAttribute<?>[] PRIVATE = permissions("rwx------");

    private static FileAttribute<?>[] permissions(String text) {
        return POSIX
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }

    /** A file's channel. */
    private record Content(FileChannel channel) implements NewContent {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void flush() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Override
    public NewContent create(Path file) throws IOException {
        return new Content(FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                READ_ONLY));
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        Files.createLink(name, file);
    }

    @Override
    public void move(Path file, Path name) throws IOException {
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean delete(Path name) throws IOException {
        return Files.deleteIfExists(name);
    }

    @Override
    public void createDirectory(Path directory, Access access) throws IOException {
        Files.createDirectory(directory, access == Access.OWNER ? PRIVATE : new FileAttribute<?>[0]);
    }

    @Override
    public void flush(Path directory) throws IOException {
        if (POSIX) { // elsewhere a directory can't be opened, and its names are durable at once
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
