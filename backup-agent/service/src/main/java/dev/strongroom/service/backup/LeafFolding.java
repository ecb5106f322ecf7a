package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.service.layout.FolderTree;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.LeafChange;
import dev.strongroom.service.layout.Place;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.tree.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Folds items of a mailbox: by their dates.
 *
 * @param places where the folder holds an item
 */
record LeafFolding(FolderTree tree, Function<ItemId, Optional<Place>> places) implements Folding {
    @Override
    public Folded fold(List<Node> items, List<StagedChange> staged, ItemListener listener) throws VaultException {
        Collection<LeafChange> changes = ChangeResolution.of(staged, places);
        return new Folded(changes.isEmpty() ? items : tree.apply(items, changes, listener), List.of());
    }
}
