package dev.strongroom.vault.directory;

import dev.strongroom.vault.tree.Attributes;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An entry of a file system as it was found.
 *
 * @param name within its directory
 * @param size in bytes, of a file
 */
record LocalEntry(Path path, String name, Kind kind, Instant modified, long size, Attributes attributes) {
    /** What an entry is. */
    enum Kind {
        FILE, DIRECTORY, LINK,
        /** A device, a pipe or a socket. */
        SPECIAL
    }
}
