package dev.strongroom.vault.tree;

import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a directory. Other kinds that restic knows (devices, pipes) come back as {@link Other} and are kept.
 */
public sealed interface Node {
    /** The name within its directory; at most 255 bytes in UTF-8, without a slash. */
    String name();

    /**
     * A file.
     *
     * @param attributes empty for an item, which comes from no file system: 0600, of user and group 0
     */
    record FileNode(String name, Instant modified, long size, List<Digest> content, Optional<Attributes> attributes)
            implements
                Node {
        public FileNode {
            content = List.copyOf(content);
        }

        /** An item. */
        public FileNode(String name, Instant modified, long size, List<Digest> content) {
            this(name, modified, size, content, Optional.empty());
        }
    }

    /**
     * A directory.
     *
     * @param attributes empty for one that comes from no file system: 0700, of user and group 0
     */
    record DirectoryNode(String name, Instant modified, Digest subtree, Optional<Attributes> attributes)
            implements
                Node {
        /** A directory of items. */
        public DirectoryNode(String name, Instant modified, Digest subtree) {
            this(name, modified, subtree, Optional.empty());
        }
    }

    /**
     * A symbolic link.
     *
     * @param target where it leads, as it stands in the link
     */
    record LinkNode(String name, Instant modified, String target, Attributes attributes) implements Node {}

    /**
     * Something that a stock restic stored and that we only carry along.
     *
     * @param type restic's name for it
     * @param json the node as it was read, byte for byte
     */
    record Other(String name, String type, String json) implements Node {}
}
