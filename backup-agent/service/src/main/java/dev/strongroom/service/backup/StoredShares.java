package dev.strongroom.service.backup;

import java.util.HashMap;
import java.util.Map;

/**
 * Who added what to the vault in a stretch of work. Packs hold pieces of several entities and are written when they are
 * full, so what was added is known only of all together and when it is published; it is shared out by the new items.
 */
record StoredShares(Map<String, Long> bytes) {
    StoredShares {
        bytes = Map.copyOf(bytes);
    }

    /**
     * @param earlier what earlier stretches did
     * @param added bytes that this stretch added, with indexes and snapshots
     */
    static StoredShares of(Map<String, EntityResult> results, Map<String, WorkDone> earlier, long added) {
        Map<String, Long> weights = new HashMap<>();
        // Each entity adds at least its directory.
        results.forEach((id, result) -> weights.put(id,
                1 + result.newItems() - earlier.getOrDefault(id, WorkDone.NONE).newItems()));
        Map<String, Long> shares = new HashMap<>();
        long weightLeft = weights.values().stream().mapToLong(Long::longValue).sum();
        long left = added;
        for (Map.Entry<String, Long> entity : weights.entrySet()) {
            long share = Math.round((double) left * entity.getValue() / weightLeft);
            shares.put(entity.getKey(), share);
            weightLeft -= entity.getValue();
            left -= share;
        }
        return new StoredShares(shares);
    }

    WorkDone of(String entityId) {
        return new WorkDone(0, bytes.getOrDefault(entityId, 0L));
    }
}
