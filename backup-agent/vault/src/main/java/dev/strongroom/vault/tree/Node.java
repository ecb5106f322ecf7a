package dev.strongroom.vault.tree;

import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.List;

/**
 * An entry of a directory. Other kinds that restic knows (links, devices) come back as {@link Other} and are kept.
 */
public sealed interface Node {
    /** The name within its directory; at most 255 bytes in UTF-8, without a slash. */
    String name();

    /** A file. */
    record FileNode(String name, Instant modified, long size, List<Digest> content) implements Node {
        public FileNode {
            content = List.copyOf(content);
        }
    }

    /** A directory. */
    record DirectoryNode(String name, Instant modified, Digest subtree) implements Node {}

    /**
     * Something that a stock restic stored and that we only carry along.
     *
     * @param type restic's name for it
     * @param json the node as it was read, byte for byte
     */
    record Other(String name, String type, String json) implements Node {}
}
