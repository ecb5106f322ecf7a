package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.service.backup.StagedChange.Added;
import dev.strongroom.service.backup.StagedChange.Moved;
import dev.strongroom.service.backup.StagedChange.Renumbered;
import dev.strongroom.service.backup.StagedChange.StateChanged;
import dev.strongroom.service.backup.StagedChange.Vanished;
import dev.strongroom.service.layout.DriveChange;
import dev.strongroom.service.layout.DriveTree;
import dev.strongroom.service.layout.DriveTree.Position;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.StoredItem;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Folds items of a drive: under their own names.
 *
 * @param positions where the drive holds an item
 */
record DriveFolding(DriveTree tree, Function<ItemId, Optional<Position>> positions) implements Folding {
    @Override
    public Folded fold(List<Node> items, List<StagedChange> staged, ItemListener listener) throws VaultException {
        Map<ItemId, DriveChange> changes = new LinkedHashMap<>();
        staged.forEach(change -> changes.put(change.id(),
                together(Optional.ofNullable(changes.get(change.id())), change)));
        DriveTree.Result result = tree.apply(items, changes.values(), positions, listener);
        return new Folded(result.nodes(), result.unplaced().stream().map(DriveFolding::staged).toList());
    }

    /** What an earlier change of an item and a later one come to. */
    private static DriveChange together(Optional<DriveChange> before, StagedChange then) {
        return switch (then) {
            case Added(StoredItem item) -> new DriveChange.Put(item);
            case Moved(StoredItem as) -> before.orElse(null) instanceof DriveChange.Put(StoredItem item)
                    ? new DriveChange.Put(item.describedAs(as))
                    : new DriveChange.Describe(as);
            case StateChanged(ItemId id, var state) -> switch (before.orElse(null)) {
                case DriveChange.Put(StoredItem item) -> new DriveChange.Put(item.in(state));
                case DriveChange.Describe(StoredItem as) -> new DriveChange.Describe(as.in(state));
                case null, default -> new DriveChange.SetState(id, state);
            };
            case Vanished(ItemId id) -> new DriveChange.Remove(id);
            case Renumbered told -> throw new IllegalArgumentException("Items of drives keep their numbers");
        };
    }

    private static StagedChange staged(DriveChange change) {
        return switch (change) {
            case DriveChange.Put(StoredItem item) -> new Added(item);
            case DriveChange.Describe(StoredItem as) -> new Moved(as);
            case DriveChange.SetState(ItemId id, var state) -> new StateChanged(id, state);
            case DriveChange.Remove(ItemId id) -> new Vanished(id);
        };
    }
}
