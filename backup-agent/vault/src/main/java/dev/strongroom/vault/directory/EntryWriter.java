package dev.strongroom.vault.directory;

import dev.strongroom.vault.tree.Attributes;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Makes directories, and gives entries their owners, modes and times. Thread-safe. */
final class EntryWriter {
    static final int FILE_MODE = (int) Attributes.FILE_OF_OURS;
    static final int DIRECTORY_MODE = (int) (Attributes.DIRECTORY_OF_OURS & Attributes.PERMISSIONS);

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

    /** Gives a file or directory what it had; {@code mode} when it had none of its own. */
    void finish(Path path, Instant modified, Optional<Attributes> attributes, int mode) throws IOException {
        if (root && attributes.isPresent()) {
            chown(path, attributes.get());
        }
        Files.setAttribute(path, "unix:mode", attributes.map(known -> EntryReader.unixMode(known.mode())).orElse(mode),
                LinkOption.NOFOLLOW_LINKS);
        setTimes(path, modified, attributes.map(Attributes::accessed).orElse(modified));
    }

    /** Gives a link what it had; links have no mode. */
    void finish(Path path, Node.LinkNode link) throws IOException {
        if (root) {
            chown(path, link.attributes());
        }
        setTimes(path, link.modified(), link.attributes().accessed());
    }

    private static void chown(Path path, Attributes attributes) throws IOException {
        Files.setAttribute(path, "unix:uid", (int) attributes.uid(), LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", (int) attributes.gid(), LinkOption.NOFOLLOW_LINKS);
    }

    private static void setTimes(Path path, Instant modified, Instant accessed) throws IOException {
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(modified), FileTime.from(accessed), null);
    }
}
