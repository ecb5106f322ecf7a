package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a drive's items as files and directories under their own names. Only directories with changes, and those on the
 * way to them, are read and written; a folder that moves takes its directory along as it is.
 */
public final class DriveTree {
    private final VaultReader reader;
    private final VaultWriter writer;
    private final int limit;

    /**
     * Writes drives.
     *
     * @param limit how many items a directory may hold before it is split
     */
    public DriveTree(VaultReader reader, VaultWriter writer, int limit) {
        this.reader = reader;
        this.writer = writer;
        this.limit = limit;
    }

    /**
     * Where the vault holds an item.
     *
     * @param file its name there
     */
    public record Position(StoredItem.Filed filed, String file) {}

    /**
     * What became of changes.
     *
     * @param nodes the drive's directory with them
     * @param unplaced those of items that lie in something that is not known yet
     */
    public record Result(List<Node> nodes, List<DriveChange> unplaced) {}

    /**
     * Applies changes to a drive.
     *
     * @param nodes the drive's directory
     * @param changes at most one for each item
     * @param positions where the directory holds the items now
     * @param listener is told what was done
     */
    public Result apply(Collection<Node> nodes, Collection<DriveChange> changes,
            Function<ItemId, Optional<Position>> positions, ItemListener listener) throws VaultException {
        Map<ItemId, DriveChange> byId = new HashMap<>();
        changes.forEach(change -> byId.put(change.id(), change));
        DriveEdit edit = new DriveEdit(reader, DriveDirectory.read(reader, Tree.of(nodes), 0), byId, positions,
                listener);
        List<DriveChange> unplaced = edit.run();
        return new Result(edit.top().nodes(writer, Instant.EPOCH, limit), unplaced);
    }
}
