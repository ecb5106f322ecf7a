package dev.strongroom.model.recovery;

import java.util.List;
import java.util.Optional;

/**
 * What would become of what was chosen if it were restored: {@code POST /api/v1/accounts/{account}/restores/plans}.
 *
 * @param kinds one for each kind of items among it
 * @param items those that would come back differently, the first of them
 */
public record RestorePlan(List<KindPlan> kinds, List<ItemPlan> items) {
    public RestorePlan {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }

    /**
     * Items of one kind.
     *
     * @param refused why none of them can be restored there; empty when they can
     * @param altered how many of those that were looked into would come back differently
     * @param unseen how many were not looked into, because they are too many or too large to be read beforehand; the
     *            restore's report names what becomes of them
     */
    public record KindPlan(FolderView.Kind kind, long items, long bytes, Optional<String> refused, long altered,
            long unseen) {}

    /**
     * An item that would come back differently.
     *
     * @param folder the names on the way to its folder
     * @param losses in sentences
     */
    public record ItemPlan(String itemKey, FolderView.Kind kind, String name, List<String> folder,
            List<String> losses) {
        public ItemPlan {
            folder = List.copyOf(folder);
            losses = List.copyOf(losses);
        }
    }
}
