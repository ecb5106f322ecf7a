package dev.strongroom.vault.directory;

import dev.strongroom.vault.tree.Attributes;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes directories, and gives entries their owners, modes and times. Thread-safe. */
final class EntryWriter {
    static final int FILE_MODE = (int) Attributes.FILE_OF_OURS;
    static final int DIRECTORY_MODE = (int) (Attributes.DIRECTORY_OF_OURS & Attributes.PERMISSIONS);

    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);
    private static final String ALL_PERMISSIONS = "rwxrwxrwx";
    private static final int OWNER_READ = 0400;
    private static final int ALL_BITS = 07777;

    /** Whether owners can be given. */
    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** Makes a directory and those above it, in place of whatever else has its name. */
    void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        makeDirectories(Objects.requireNonNull(directory.getParent()));
        Files.deleteIfExists(directory);
        Files.createDirectory(directory);
    }

    /**
     * A new file that is open for writing, from the beginning readable by nobody who may not read it in the end.
     *
     * @throws FileAlreadyExistsException when the name is taken
     */
    OutputStream create(Path file, Optional<Attributes> attributes) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(file, NEW,
                PosixFilePermissions.asFileAttribute(permissions(mode(attributes, FILE_MODE)))));
    }

    /**
     * Gives a file or directory what it had; {@code mode} when it had none of its own. One question what it has already
     * costs less than giving each thing once more, which takes two thirds of what making a small file takes.
     */
    void finish(Path path, Instant modified, Optional<Attributes> attributes, int mode) throws IOException {
        var has = Files.readAttributes(path, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
        var wanted = mode(attributes, mode);
        // A new owner takes away the bits that would make somebody run as him.
        var given = root && attributes.isPresent() && chown(path, attributes.get(), has);
        if (given || (number(has, "mode") & ALL_BITS) != wanted) {
            Files.setAttribute(path, "unix:mode", wanted, LinkOption.NOFOLLOW_LINKS);
        }
        setTimes(path, modified, attributes.map(Attributes::accessed).orElse(modified));
    }

    private static int mode(Optional<Attributes> attributes, int otherwise) {
        return attributes.map(known -> EntryReader.unixMode(known.mode())).orElse(otherwise);
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var words = new StringBuilder(ALL_PERMISSIONS);
        for (int bit = 0; bit < ALL_PERMISSIONS.length(); bit++) {
            if ((mode & OWNER_READ >> bit) == 0) {
                words.setCharAt(bit, '-');
            }
        }
        return PosixFilePermissions.fromString(words.toString());
    }

    /** Gives a link what it had; links have no mode. */
    void finish(Path path, Node.LinkNode link) throws IOException {
        if (root) {
            chown(path, link.attributes(), Files.readAttributes(path, "unix:uid,gid", LinkOption.NOFOLLOW_LINKS));
        }
        setTimes(path, link.modified(), link.attributes().accessed());
    }

    /** Answers whether anything had to be changed. */
    private static boolean chown(Path path, Attributes attributes, Map<String, Object> has) throws IOException {
        var user = give(path, "uid", (int) attributes.uid(), has);
        var group = give(path, "gid", (int) attributes.gid(), has);
        return user || group;
    }

    private static boolean give(Path path, String what, int id, Map<String, Object> has) throws IOException {
        if (number(has, what) == id) {
            return false;
        }
        Files.setAttribute(path, "unix:" + what, id, LinkOption.NOFOLLOW_LINKS);
        return true;
    }

    private static int number(Map<String, Object> has, String what) {
        return (Integer) Objects.requireNonNull(has.get(what));
    }

    private static void setTimes(Path path, Instant modified, Instant accessed) throws IOException {
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(modified), FileTime.from(accessed), null);
    }
}
