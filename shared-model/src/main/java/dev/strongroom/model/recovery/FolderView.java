package dev.strongroom.model.recovery;

import java.util.List;
import java.util.Optional;

/**
 * A folder of a restore point.
 *
 * @param kind what its items are
 * @param path its names from the root, as the source shows them
 * @param specialUse Inbox, Drafts, Sent, Junk, Trash, Archive…, when the source says so
 * @param restored true for a folder that a restore made
 */
public record FolderView(String id, Kind kind, List<String> path, Optional<String> specialUse, boolean restored,
        long items,
        long bytes) {
    /** What the items of a folder are. */
    public enum Kind {
        MAIL, CONTACT, EVENT, TASK, FILE
    }

    public FolderView {
        path = List.copyOf(path);
    }
}
