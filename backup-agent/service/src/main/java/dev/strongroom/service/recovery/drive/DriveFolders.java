package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.DriveTarget.Described;
import dev.strongroom.connectors.DriveTarget.Entry;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.service.catalogue.CatalogueDrive;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.naming.DrivePaths;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the folders of a restore at its target, and makes those that are missing, each when it is first needed. One thread. */
final class DriveFolders {
    private static final String SHORTCUT = "remoteItem";

    private final CatalogueDrive tree;
    private final DriveTarget target;
    private final Optional<String> dated;
    private final Instant begun;
    private final DriveLosses losses;
    private final Map<ItemId, Optional<String>> known = new HashMap<>();

    /** @param dated the folder of the restore's own that all others lie in; empty for the original places */
    DriveFolders(CatalogueDrive tree, DriveTarget target, Optional<String> dated, Instant begun,
            DriveLosses losses) {
        this.tree = tree;
        this.target = target;
        this.dated = dated;
        this.begun = begun;
        this.losses = losses;
    }

    /** A name for a dated folder that nothing in the drive has. */
    static String unused(DriveTarget target, String name) throws ConnectorException, InterruptedException {
        String root = target.root().id();
        String free = name;
        for (int attempt = 2; target.find(root, free).isPresent(); attempt++) {
            free = name + " (" + attempt + ")";
        }
        return free;
    }

    /** A folder's id at the target; empty when it can't be there, which was told. */
    Optional<String> of(ItemId id) throws ConnectorException, IOException, InterruptedException {
        Optional<String> there = known.get(id);
        if (there == null) {
            Optional<CatalogueItem> folder = tree.item(id);
            there = folder.isEmpty() ? Optional.empty() : made(folder.get());
            known.put(id, there);
        }
        return there;
    }

    private Optional<String> made(CatalogueItem folder) throws ConnectorException, IOException, InterruptedException {
        if (DrivePaths.isRoot(folder)) {
            String root = target.root().id();
            return dated.isEmpty() ? Optional.of(root)
                    : Optional.of(findOrMake(new Described(root, dated.get(), begun, begun)).id());
        }
        if (isShortcut(folder)) {
            losses.whole(folder, "It is a way to somebody else's folder, which can't be made again.");
            return Optional.empty();
        }
        Optional<String> parent = of(folder.filed().orElseThrow().parent());
        try {
            return parent.isEmpty() ? Optional.empty() : made(folder, parent.get());
        } catch (RefusedException refused) {
            losses.whole(folder, refused.getMessage() + " What lies in it is not restored.");
            return Optional.empty();
        }
    }

    private Optional<String> made(CatalogueItem folder, String parent)
            throws ConnectorException, IOException, InterruptedException {
        Described described = new Described(parent, folder.subject(), folder.sent().orElse(folder.received()),
                folder.received());
        Optional<Entry> there = target.find(parent, folder.subject());
        if (there.isPresent()) {
            if (!there.get().folder()) {
                losses.whole(folder, "A file has the name of the folder. What lies in it is not restored.");
                return Optional.empty();
            }
            return there.map(Entry::id);
        }
        Entry made = target.makeFolder(described);
        losses.share(folder, target, made);
        return Optional.of(made.id());
    }

    private Entry findOrMake(Described folder) throws ConnectorException, InterruptedException {
        Optional<Entry> there = target.find(folder.folder(), folder.name()).filter(Entry::folder);
        return there.isPresent() ? there.get() : target.makeFolder(folder);
    }

    /** Whether a folder is only the way to one that lies in another drive. */
    static boolean isShortcut(CatalogueItem folder) {
        return folder.state().properties().containsKey(SHORTCUT);
    }

    /** The reasons that are known before a restore why an item would not come back as it was. */
    static List<String> foreseen(CatalogueItem item) {
        return isShortcut(item) ? List.of("It is a way to somebody else's folder, which can't be made again.")
                : List.of();
    }
}
