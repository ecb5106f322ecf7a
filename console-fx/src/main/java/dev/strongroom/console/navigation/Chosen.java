package dev.strongroom.console.navigation;

import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.EntityView;

/**
 * What the user chose to bring back.
 *
 * @param items how many messages that is
 * @param bytes the sum of their sizes
 */
public record Chosen(EntityView entity, RestorePoint point, Selection selection, long items, long bytes) {
    /** True when it is all that the restore point holds. */
    public boolean whole() {
        return selection.folderIds().isEmpty() && selection.itemKeys().isEmpty();
    }
}
