package dev.strongroom.model.recovery;

import java.util.Set;

/**
 * What to restore or export. Both empty: the whole entity.
 *
 * @param folderIds whole folders, without their sub-folders
 * @param itemKeys single items
 */
public record Selection(Set<String> folderIds, Set<String> itemKeys) {
    public Selection {
        folderIds = Set.copyOf(folderIds);
        itemKeys = Set.copyOf(itemKeys);
    }
}
