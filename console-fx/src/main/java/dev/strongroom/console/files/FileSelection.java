package dev.strongroom.console.files;

import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.Selection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What the user has ticked, across pages and folders: files, older versions, and folders with all that lies in them. */
public final class FileSelection {
    private final Map<String, FileView> files = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Counts up with every change. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    boolean has(FileView file) {
        return files.containsKey(file.key());
    }

    void toggle(FileView file) {
        if (files.remove(file.key()) == null) {
            files.put(file.key(), file);
        }
        changed();
    }

    /** Takes all ticks away. */
    public void clear() {
        files.clear();
        changed();
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many were ticked, a folder as one. */
    public long items() {
        return files.size();
    }

    /** Of the files alone: what lies in folders is not known here. */
    public long bytes() {
        return files.values().stream().mapToLong(FileView::size).sum();
    }

    /** As the agent wants it. */
    public Selection selection() {
        return new Selection(Set.of(), files.keySet());
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
