package dev.strongroom.vault.directory;

import dev.strongroom.vault.tree.Node;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is to be restored.
 *
 * @param place where it goes
 * @param path its names from the snapshot's root on
 */
record WantedFile(Node.FileNode node, Path place, List<String> path) {}
