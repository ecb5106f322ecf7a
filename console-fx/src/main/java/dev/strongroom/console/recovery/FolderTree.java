package dev.strongroom.console.recovery;

import dev.strongroom.model.recovery.FolderView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/** Hangs folders below each other by their paths, in the order in which the agent gives them. */
final class FolderTree {
    /**
     * A name in the tree.
     *
     * @param folder empty for a parent that was no folder of its own at the source
     */
    record Entry(String name, Optional<FolderView> folder) {}

    private FolderTree() {}

    static TreeItem<Entry> of(List<FolderView> folders) {
        var root = new TreeItem<>(new Entry("", Optional.empty()));
        var known = new HashMap<List<String>, TreeItem<Entry>>();
        known.put(List.of(), root);
        for (var folder : folders) {
            var item = item(folder.path(), known);
            item.setValue(new Entry(folder.path().getLast(), Optional.of(folder)));
        }
        return root;
    }

    /** The item of a folder. */
    static Optional<TreeItem<Entry>> find(TreeItem<Entry> item, String folderId) {
        if (item.getValue().folder().filter(folder -> folder.id().equals(folderId)).isPresent()) {
            return Optional.of(item);
        }
        return item.getChildren().stream().flatMap(child -> find(child, folderId).stream()).findFirst();
    }

    private static TreeItem<Entry> item(List<String> path, Map<List<String>, TreeItem<Entry>> known) {
        var there = known.get(path);
        if (there != null) {
            return there;
        }
        var fresh = new TreeItem<>(new Entry(path.getLast(), Optional.empty()));
        fresh.setExpanded(true);
        known.put(path, fresh);
        item(path.subList(0, path.size() - 1), known).getChildren().add(fresh);
        return fresh;
    }
}
