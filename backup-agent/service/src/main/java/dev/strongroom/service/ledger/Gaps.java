package dev.strongroom.service.ledger;

import dev.strongroom.connectors.ItemId;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Why items could not be read, as their source says. Thread-safe. */
public final class Gaps {
    private static final int KEPT = 10_000;
    private static final String NOT_TOLD = "It was not read. The next backup tries again.";

    private final NavigableMap<ItemId, String> reasons = new TreeMap<>();

    /** An item is there but can't be read; of very many, only the first reasons are kept. */
    public synchronized void add(ItemId id, String reason) {
        if (reasons.size() < KEPT || reasons.containsKey(id)) {
            reasons.put(id, reason);
        }
    }

    /** Why the item is missing. */
    public synchronized String reason(ItemId id) {
        return reasons.getOrDefault(id, NOT_TOLD);
    }
}
