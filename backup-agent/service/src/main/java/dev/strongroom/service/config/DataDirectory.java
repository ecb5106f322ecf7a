package dev.strongroom.service.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The agent's own directory: databases, catalogues, exports. It has mode 0700 and belongs to one process, which holds a
 * lock on it from {@link #open} to {@link #close}.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String CONTROL = "control.db";

    private final Path root;
    private final DirectoryLock lock;
    private final FreeSpace freeSpace;
    private final long floor;

    private DataDirectory(Path root, DirectoryLock lock, FreeSpace freeSpace, long floor) {
        this.root = root;
        this.lock = lock;
        this.freeSpace = freeSpace;
        this.floor = floor;
    }

    /**
     * Makes the directory when it is missing, and takes it for this process.
     *
     * @throws StartRefusedException when another process has it, when it holds something else, or when the disk is full
     */
    public static DataDirectory open(Path directory, DiskConfig disk, FreeSpace freeSpace) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            prepare(root);
            // Before the lock: on a full disk not even that can be written.
            requireSpace(root, freeSpace, disk.minimumFreeBytes());
            DataDirectory data = new DataDirectory(root, DirectoryLock.acquire(root), freeSpace,
                    disk.minimumFreeBytes());
            try {
                data.makeParts();
                return data;
            } catch (RuntimeException | IOException e) {
                data.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefusedException("data-directory-unusable", "The data directory " + root
                    + " can't be used: " + e + ". Check its permissions, or choose another one.", e);
        }
    }

    /** As {@link #open(Path, DiskConfig, FreeSpace)}, with the space that the file system tells. */
    public static DataDirectory open(Path directory, DiskConfig disk) {
        return open(directory, disk, FreeSpace.OF_FILE_SYSTEM);
    }

    /** Whether an agent has worked there before. */
    public static boolean holdsAgent(Path directory) {
        return Files.exists(directory.resolve(CONTROL));
    }

    private static void prepare(Path root) throws IOException {
        if (Files.isDirectory(root) && !isOurs(root)) {
            throw new StartRefusedException("data-directory-foreign", root + " is not empty and is not a data directory"
                    + " of Strongroom. Choose an empty or a new directory.");
        }
        Files.createDirectories(root);
        restrict(root);
    }

    private static boolean isOurs(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return Files.exists(root.resolve(DirectoryLock.FILE)) || entries.findAny().isEmpty();
        }
    }

    private static void restrict(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void makeParts() throws IOException {
        for (Path part : new Path[]{catalogues(), exports(), jobFiles(), tls()}) {
            Files.createDirectories(part);
        }
    }

    /**
     * Passes when enough space is free to begin a piece of work.
     *
     * @throws StartRefusedException with the code {@code disk-full} when there is less than the configured floor
     */
    public void requireSpace() {
        requireSpace(root, freeSpace, floor);
    }

    private static void requireSpace(Path root, FreeSpace freeSpace, long floor) {
        try {
            long free = freeSpace.bytesFor(root);
            if (free < floor) {
                throw new StartRefusedException("disk-full", "Only " + free / 1_000_000 + " MB are free for " + root
                        + "; " + floor / 1_000_000 + " MB are needed. Free some space and try again.");
            }
        } catch (NoSuchFileException e) {
            throw new StartRefusedException("data-directory-unusable", "The data directory " + root + " is gone.", e);
        } catch (IOException e) {
            throw new StartRefusedException("data-directory-unusable",
                    "The free space of " + root + " can't be read: " + e + ".", e);
        }
    }

    /** The directory itself, absolute. */
    public Path root() {
        return root;
    }

    /** Accounts, tasks, jobs, runs: everything that is not in a vault. */
    public Path controlDatabase() {
        return root.resolve(CONTROL);
    }

    /** The queue of jobs; disposable, made anew from the control database. */
    public Path jobsDatabase() {
        return root.resolve("jobs.db");
    }

    /** One catalogue an entity; disposable, rebuilt from the vaults. */
    public Path catalogues() {
        return root.resolve("catalogue");
    }

    /** Copies of the vaults' indexes, a directory a vault; disposable. */
    public Path indexes() {
        return indexesIn(root);
    }

    /** The same for a data directory that was not taken yet. */
    public static Path indexesIn(Path root) {
        return root.resolve("index");
    }

    /** What exports made, a file a job. */
    public Path exports() {
        return root.resolve("exports");
    }

    /** Working files of jobs, a directory a job. */
    public Path jobFiles() {
        return root.resolve("jobs");
    }

    /** The REST API's certificate and key. */
    public Path tls() {
        return root.resolve("tls");
    }

    /** Gives the directory back. A second call does nothing. */
    @Override
    public void close() {
        lock.close();
    }
}
