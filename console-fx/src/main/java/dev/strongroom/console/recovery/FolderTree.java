package dev.strongroom.console.recovery;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.FolderView.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TreeItem;

/**
 * Hangs folders below each other by their paths, in the order in which the agent gives them. Those that hold no mail hang
 * below the name of their kind: a calendar may be called as a mail folder is.
 */
final class FolderTree {
    private final Function<Kind, String> kinds;
    private final TreeItem<Entry> root = new TreeItem<>(new Entry("", Optional.empty(), Kind.MAIL));
    private final Map<Key, TreeItem<Entry>> known = new HashMap<>();

    /**
     * A name in the tree.
     *
     * @param folder empty for a kind, and for a parent that was no folder of its own at the source
     */
    record Entry(String name, Optional<FolderView> folder, Kind kind) {}

    private record Key(Kind kind, List<String> path) {}

    private FolderTree(Function<Kind, String> kinds) {
        this.kinds = kinds;
        known.put(new Key(Kind.MAIL, List.of()), root);
    }

    /** @param kinds names what is no mail */
    static TreeItem<Entry> of(List<FolderView> folders, Function<Kind, String> kinds) {
        var tree = new FolderTree(kinds);
        for (var folder : folders) {
            tree.item(new Key(folder.kind(), folder.path()))
                    .setValue(new Entry(folder.path().getLast(), Optional.of(folder), folder.kind()));
        }
        return tree.root;
    }

    /** The item of a folder. */
    static Optional<TreeItem<Entry>> find(TreeItem<Entry> item, String folderId) {
        if (item.getValue().folder().filter(folder -> folder.id().equals(folderId)).isPresent()) {
            return Optional.of(item);
        }
        return item.getChildren().stream().flatMap(child -> find(child, folderId).stream()).findFirst();
    }

    private TreeItem<Entry> item(Key key) {
        var there = known.get(key);
        if (there != null) {
            return there;
        }
        var isKind = key.path().isEmpty();
        var name = isKind ? kinds.apply(key.kind()) : key.path().getLast();
        var fresh = new TreeItem<>(new Entry(name, Optional.empty(), key.kind()));
        fresh.setExpanded(true);
        known.put(key, fresh);
        (isKind ? root : item(parent(key))).getChildren().add(fresh);
        return fresh;
    }

    private static Key parent(Key key) {
        return new Key(key.kind(), new ArrayList<>(key.path().subList(0, key.path().size() - 1)));
    }
}
