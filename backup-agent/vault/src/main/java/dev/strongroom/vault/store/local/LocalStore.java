package dev.strongroom.vault.store.local;

import dev.strongroom.vault.store.BoundedInput;
import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Objects as files of a directory, laid out as restic's local backend does, so that a stock restic works beside it. A
 * file is written under a temporary name, flushed to the disk, and only then given its name; one that a crash left is
 * named {@code …-tmp-…} and is no object. Files are 0400, directories 0700.
 */
public final class LocalStore implements ObjectStore, TimedStore, ConditionalStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PACK_DIRECTORY = Pattern.compile("[0-9a-f]{2}");

    private final Path root;
    private final Disk disk;
    private final Directories directories;

    /** @param root need not exist; it is made when the first object is written */
    public LocalStore(Path root) {
        this(root, new FileSystemDisk());
    }

    /** The same on another disk than the system's. */
    LocalStore(Path root, Disk disk) {
        this.root = root.toAbsolutePath().normalize();
        this.disk = disk;
        this.directories = new Directories(this.root, disk);
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Path target = path(key);
        if (Files.exists(target)) {
            throw exists(key);
        }
        Path directory = Objects.requireNonNull(target.getParent());
        try {
            directories.ensure(directory);
            try (NewFile file = NewFile.beside(disk, target)) {
                file.write(bytes, offset, length);
                file.publish();
            }
            directories.flush(directory);
        } catch (FileAlreadyExistsException e) {
            throw exists(key);
        } catch (IOException e) {
            throw NoSpace.isCause(e, directory, length) ? noSpace(e) : e;
        }
    }

    private static ObjectExistsException exists(ObjectKey key) {
        return new ObjectExistsException(key.path() + " is there already.");
    }

    private NoSpaceException noSpace(IOException cause) {
        NoSpaceException full = new NoSpaceException("The disk that holds " + root + " is full.");
        full.initCause(cause);
        return full;
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path(key), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw missing(key, e);
        }
        try {
            InputStream in = Channels.newInputStream(channel.position(offset));
            return length < 0 ? in : new BoundedInput(in, length);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return attributes(key).size();
    }

    @Override
    public Instant writtenAt(ObjectKey key) throws IOException {
        return attributes(key).lastModifiedTime().toInstant();
    }

    private BasicFileAttributes attributes(ObjectKey key) throws IOException {
        try {
            return Files.readAttributes(path(key), BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw missing(key, e);
        }
    }

    private static ObjectMissingException missing(ObjectKey key, NoSuchFileException cause) {
        ObjectMissingException missing = new ObjectMissingException(key.path() + " is not there.");
        missing.initCause(cause);
        return missing;
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        switch (kind) {
            case CONFIG -> {
                if (Files.exists(path(ObjectKey.CONFIG))) {
                    each.accept(new StoredObject(ObjectKey.CONFIG, size(ObjectKey.CONFIG)));
                }
            }
            case PACK -> {
                for (Path directory : Directories.entries(root.resolve(kind.directory()))) {
                    if (PACK_DIRECTORY.matcher(name(directory)).matches()) {
                        listFiles(kind, directory, each);
                    }
                }
            }
            case KEY, LOCK, SNAPSHOT, INDEX -> listFiles(kind, root.resolve(kind.directory()), each);
        }
    }

    private void listFiles(ObjectKind kind, Path directory, Consumer<StoredObject> each) throws IOException {
        for (Path file : Directories.entries(directory)) {
            if (NAME.matcher(name(file)).matches()) {
                ObjectKey key = new ObjectKey(kind, name(file));
                OptionalLong size = sizeIfThere(key);
                if (size.isPresent()) {
                    each.accept(new StoredObject(key, size.getAsLong()));
                }
            }
        }
    }

    /** Empty for what was deleted since a listing began, which the listing may leave out. */
    private OptionalLong sizeIfThere(ObjectKey key) throws IOException {
        try {
            return OptionalLong.of(size(key));
        } catch (ObjectMissingException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        Path file = path(key);
        if (disk.delete(file)) {
            directories.flush(Objects.requireNonNull(file.getParent()));
        }
    }

    @Override
    public String location() {
        return root.toString();
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }

    private Path path(ObjectKey key) {
        return root.resolve(key.path());
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
