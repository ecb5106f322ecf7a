package dev.strongroom.console.client;

import dev.strongroom.model.recovery.ItemSort;

/**
 * Which messages of a folder, in which order.
 *
 * @param run the restore point
 * @param text matched in sender, recipient and subject; empty for all
 */
public record ItemQuery(int run, String folderId, String text, Show show, ItemSort sort, Direction direction) {
    /** Which items, seen from the restore point. */
    public enum Show {
        AS_IT_WAS, DELETED_SINCE
    }

    /** Small to large, or large to small. */
    public enum Direction {
        ASC, DESC
    }
}
