package dev.strongroom.service.ledger;

import dev.strongroom.connectors.ItemId;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Why items could not be read, as their source says. Thread-safe. */
public final class Gaps {
    private static final int KEPT = 10_000;
    private static final String NOT_TOLD = "It was not read. The next backup tries again.";

    private final NavigableMap<ItemId, String> reasons = new TreeMap<>();
    private final NavigableMap<ItemId, String> outdated = new TreeMap<>();

    /** An item is there but can't be read; of very many, only the first reasons are kept. */
    public synchronized void add(ItemId id, String reason) {
        keep(reasons, id, reason);
    }

    /** An item changed and can't be read as it is now; of very many, only the first are kept. */
    public synchronized void outdated(ItemId id, String reason) {
        keep(outdated, id, reason);
    }

    private static void keep(NavigableMap<ItemId, String> reasons, ItemId id, String reason) {
        if (reasons.size() < KEPT || reasons.containsKey(id)) {
            reasons.put(id, reason);
        }
    }

    /** Of which items the version before is kept, and why; by ascending id. */
    public synchronized NavigableMap<ItemId, String> outdated() {
        return new TreeMap<>(outdated);
    }

    /** Why the item is missing. */
    public synchronized String reason(ItemId id) {
        return reasons.getOrDefault(id, NOT_TOLD);
    }
}
