package dev.strongroom.service.backup;

import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.tree.Node;
import java.util.List;

/** Writes what a source told of a container's items into its directory, in the layout of their kind. */
interface Folding {
    /**
     * The directory after it.
     *
     * @param rest what can't be written before more is told
     */
    record Folded(List<Node> items, List<StagedChange> rest) {}

    /**
     * Writes.
     *
     * @param items the directory as it is, without its own sidecar
     * @param listener is told what was really done
     */
    Folded fold(List<Node> items, List<StagedChange> staged, ItemListener listener) throws VaultException;
}
