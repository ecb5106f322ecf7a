package dev.strongroom.vault.store.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes directories and makes what happens in them durable. Thread-safe. */
final class Directories {
    private final Path root;
    private final Disk disk;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    Directories(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /**
     * Makes a directory of the repository and what is missing above it, durably. One that is there already may be
     * another's who has not flushed it yet, and does not count as durable until we did.
     */
    void ensure(Path directory) throws IOException {
        if (durable.contains(directory) && Files.isDirectory(directory)) {
            return;
        }
        Path parent = Objects.requireNonNull(directory.getParent());
        boolean inside = !directory.equals(root) && directory.startsWith(root);
        if (inside || !Files.isDirectory(parent)) {
            ensure(parent);
        }
        if (create(directory) || inside) {
            disk.flush(parent);
        }
        durable.add(directory);
    }

    /** Answers false when it is there already. */
    private boolean create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return false;
        }
        try {
            disk.createDirectory(directory, directory.startsWith(root) ? Disk.Access.OWNER : Disk.Access.USUAL);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            return false;
        }
    }

    /** Makes names durable that were given or taken in a directory. */
    void flush(Path directory) throws IOException {
        disk.flush(directory);
    }

    /** What a directory holds; nothing when it does not exist. A listing that breaks off throws. */
    static List<Path> entries(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }
}
