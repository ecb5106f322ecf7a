package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ndb.NodeId;
import java.util.Optional;

/** The folders that every store has. */
final class SystemFolders {
    /** How many of them have ids that other folders could get. */
    static final int COUNT = 4;

    private final Folder root = new Folder(SystemNodes.ROOT, SystemNodes.ROOT, "", Optional.empty());
    private final Folder subtree;
    private final Folder deletedItems;

    SystemFolders(String subtreeName) {
        add(root, SystemNodes.SEARCH_FOLDER, "SPAM Search Folder 2");
        subtree = add(root, SystemNodes.IPM_SUBTREE, subtreeName);
        add(root, SystemNodes.SEARCH_ROOT, "Search Root");
        add(root, SystemNodes.COMMON_VIEWS, "IPM_COMMON_VIEWS");
        deletedItems = add(subtree, SystemNodes.DELETED_ITEMS, "Deleted Items");
    }

    private static Folder add(Folder parent, NodeId id, String name) {
        Folder folder = new Folder(id, parent.id(), name, Optional.empty());
        parent.children().add(folder);
        return folder;
    }

    Folder root() {
        return root;
    }

    Folder subtree() {
        return subtree;
    }

    Folder deletedItems() {
        return deletedItems;
    }

    /** The folder that a folder lies in. */
    Folder parentOf(Folder folder) {
        return find(root, folder.parent()).orElseThrow();
    }

    private static Optional<Folder> find(Folder from, NodeId id) {
        if (from.id().equals(id)) {
            return Optional.of(from);
        }
        return from.children().stream().flatMap(child -> find(child, id).stream()).findFirst();
    }
}
