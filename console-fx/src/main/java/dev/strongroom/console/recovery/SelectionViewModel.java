package dev.strongroom.console.recovery;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.Selection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What the user has ticked, across pages and folders: single messages and whole folders. */
public final class SelectionViewModel {
    private final Map<String, MessageView> messages = new LinkedHashMap<>();
    private final Map<String, FolderView> folders = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Counts up with every change. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    boolean has(MessageView message) {
        return messages.containsKey(message.key()) || folders.containsKey(message.folderId());
    }

    boolean has(FolderView folder) {
        return folders.containsKey(folder.id());
    }

    /** Ticks the message, or takes the tick away; from a whole folder it takes the folder's tick away. */
    void toggle(MessageView message) {
        if (folders.remove(message.folderId()) == null && messages.remove(message.key()) == null) {
            messages.put(message.key(), message);
        }
        changed();
    }

    /** Ticks a whole folder in place of single messages of it, or takes the tick away. */
    void toggle(FolderView folder) {
        if (folders.remove(folder.id()) == null) {
            folders.put(folder.id(), folder);
            messages.values().removeIf(message -> message.folderId().equals(folder.id()));
        }
        changed();
    }

    void clear() {
        messages.clear();
        folders.clear();
        changed();
    }

    boolean isEmpty() {
        return messages.isEmpty() && folders.isEmpty();
    }

    long items() {
        return messages.size() + folders.values().stream().mapToLong(FolderView::items).sum();
    }

    long bytes() {
        return messages.values().stream().mapToLong(MessageView::size).sum()
                + folders.values().stream().mapToLong(FolderView::bytes).sum();
    }

    Selection selection() {
        return new Selection(folders.keySet(), messages.keySet());
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
