package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.service.layout.DriveTree.Position;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One application of changes to a drive. All that changes is taken out first, each with what lies in it; then it is put
 * where it belongs, folders before what lies in them; what is left in hand is gone. So names may be swapped and folders be
 * moved into each other in any order.
 */
final class DriveEdit {
    private final VaultReader vault;
    private final DriveDirectory top;
    private final Map<ItemId, DriveChange> changes;
    private final Function<ItemId, Optional<Position>> positions;
    private final ItemListener listener;
    private final Map<ItemId, Held> held = new LinkedHashMap<>();
    private final Map<ItemId, DriveDirectory> homes = new HashMap<>();
    private final Map<ItemId, Put> put = new HashMap<>();
    private final Set<ItemId> placed = new HashSet<>();

    /** An item that was taken out. */
    private record Held(StoredItem item, Optional<DriveBranch> branch) {}

    /** An item that was put where it belongs. */
    private record Put(DriveDirectory directory, StoredItem item) {}

    DriveEdit(VaultReader vault, DriveDirectory top, Map<ItemId, DriveChange> changes,
            Function<ItemId, Optional<Position>> positions, ItemListener listener) {
        this.vault = vault;
        this.top = top;
        this.changes = changes;
        this.positions = positions;
        this.listener = listener;
    }

    DriveDirectory top() {
        return top;
    }

    /** The changes of items whose place is not known. */
    List<DriveChange> run() throws VaultException {
        List<DriveChange> unplaced = new ArrayList<>();
        List<DriveChange> ready = new ArrayList<>();
        for (DriveChange change : changes.values()) {
            (placeable(change) ? ready : unplaced).add(change);
        }
        for (DriveChange change : ready) {
            takeOut(change.id());
        }
        for (DriveChange change : ready) {
            place(change.id());
        }
        for (DriveChange change : ready) {
            Held left = held.get(change.id());
            if (change instanceof DriveChange.Remove && left != null) {
                gone(left);
            }
        }
        return unplaced;
    }

    /** Whether an item lies, in the end, in the drive's root. */
    private boolean placeable(DriveChange change) {
        return switch (change) {
            case DriveChange.Put(StoredItem item) -> leadsToRoot(item);
            case DriveChange.Describe(StoredItem as) -> leadsToRoot(as);
            case DriveChange.SetState set -> true;
            case DriveChange.Remove gone -> true;
        };
    }

    /** Follows the parents as they will be. A circle is half of what was told: the change that opens it comes yet. */
    private boolean leadsToRoot(StoredItem item) {
        Set<ItemId> way = new HashSet<>();
        ItemId at = item.id();
        ItemId parent = item.inDrive().parent();
        while (!parent.equals(at)) {
            if (!way.add(at)) {
                return false;
            }
            Optional<ItemId> above = parentOf(parent);
            if (above.isEmpty()) {
                return false;
            }
            at = parent;
            parent = above.get();
        }
        return true;
    }

    /** What an item will lie in; empty when it is not known, or goes. */
    private Optional<ItemId> parentOf(ItemId id) {
        DriveChange change = changes.get(id);
        Optional<Position> now = positions.apply(id);
        return switch (change) {
            case DriveChange.Put(StoredItem item) -> Optional.of(item.inDrive().parent());
            case DriveChange.Describe(StoredItem as) -> now.map(position -> as.inDrive().parent());
            case DriveChange.Remove gone -> Optional.empty();
            case null, default -> now.map(position -> position.filed().parent());
        };
    }

    private void takeOut(ItemId id) throws VaultException {
        Optional<Position> position = positions.apply(id);
        if (position.isEmpty()) {
            return;
        }
        DriveDirectory directory = directory(id, position.get());
        Optional<StoredItem> item = directory.find(id);
        if (item.isPresent()) {
            held.put(id, new Held(item.get(), directory.remove(item.get())));
        }
    }

    private DriveDirectory directory(ItemId id, Position position) throws VaultException {
        ItemId parent = position.filed().parent();
        return (parent.equals(id) ? top : home(parent)).of(vault, id);
    }

    /** The directory of what lies in an item, wherever the item is at this moment. */
    private DriveDirectory home(ItemId id) throws VaultException {
        DriveDirectory known = homes.get(id);
        if (known != null) {
            return known;
        }
        Held taken = held.get(id);
        Put there = put.get(id);
        DriveDirectory opened;
        if (taken != null) {
            DriveBranch branch = taken.branch().orElseGet(() -> DriveBranch.empty(0));
            held.put(id, new Held(taken.item(), Optional.of(branch)));
            opened = branch.open(vault);
        } else if (there != null) {
            opened = there.directory().branch(there.item()).open(vault);
        } else {
            Position position = positions.apply(id).orElseThrow(() -> lost(id));
            DriveDirectory directory = directory(id, position);
            opened = directory.branch(directory.find(id).orElseThrow(() -> lost(id))).open(vault);
        }
        homes.put(id, opened);
        return opened;
    }

    private static IllegalStateException lost(ItemId id) {
        return new IllegalStateException("The catalogue tells of an item that the vault does not hold: " + id);
    }

    private void place(ItemId id) throws VaultException {
        DriveChange change = changes.get(id);
        if (change == null || !placed.add(id)) {
            return;
        }
        Optional<Held> before = Optional.ofNullable(held.get(id));
        switch (change) {
            case DriveChange.Put(StoredItem item) -> put(item, before);
            case DriveChange.Describe(StoredItem as) -> {
                if (before.isPresent()) {
                    put(before.get().item().describedAs(as), before);
                }
            }
            case DriveChange.SetState set -> {
                if (before.isPresent()) {
                    put(before.get().item().in(set.state()), before);
                }
            }
            case DriveChange.Remove gone -> {
            }
        }
    }

    private void put(StoredItem item, Optional<Held> before) throws VaultException {
        ItemId parent = item.inDrive().parent();
        boolean root = parent.equals(item.id());
        if (!root) {
            place(parent);
        }
        Optional<StoredItem> old = before.map(Held::item);
        boolean sameName = old.filter(was -> was.subject().equals(item.subject())
                && was.inDrive().parent().equals(parent)).isPresent();
        StoredItem candidate = sameName ? item.named(old.orElseThrow().file()) : item;
        Optional<DriveBranch> branch = before.flatMap(Held::branch);
        DriveDirectory directory = (root ? top : home(parent)).of(vault, item.id());
        StoredItem now = directory.put(candidate, sameName, branch);
        put.put(now.id(), new Put(directory, now));
        held.remove(item.id());
        tell(old, now);
    }

    private void tell(Optional<StoredItem> old, StoredItem now) {
        if (old.filter(was -> was.isAllOf(now)).isPresent()) {
            if (!old.get().state().equals(now.state())) {
                listener.stateChanged(now.id(), now.state());
            }
            return;
        }
        old.ifPresent(listener::removed);
        listener.added(now);
    }

    private void gone(Held taken) throws VaultException {
        listener.removed(taken.item());
        if (taken.branch().isPresent()) {
            taken.branch().get().open(vault).forEach(vault, listener::removed);
        }
    }
}
