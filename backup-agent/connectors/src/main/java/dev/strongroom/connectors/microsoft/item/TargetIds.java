package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Graph's ids of the items that each folder is known to hold, by the numbers that stand for them. For one thread. */
public final class TargetIds {
    private final ProviderIds numbers;
    private final Map<String, Map<Long, String>> known = new HashMap<>();

    public TargetIds(ProviderIds numbers) {
        this.numbers = numbers;
    }

    /** The folder is listed anew. */
    public void forget(String folder) {
        known.remove(folder);
    }

    /** The folder holds this item. */
    public ItemId note(String folder, String graphId) {
        ItemId id = numbers.of(graphId);
        known.computeIfAbsent(folder, key -> new HashMap<>()).put(id.number(), graphId);
        return id;
    }

    /** Empty when the folder is not known to hold it. */
    public Optional<String> find(String folder, ItemId id) {
        return Optional.ofNullable(known.getOrDefault(folder, Map.of()).get(id.number()));
    }

    /** As {@link #find}, of what must be there. */
    public String require(String folder, ItemId id) throws RefusedException {
        return find(folder, id)
                .orElseThrow(() -> new RefusedException("It is not in the folder any more."));
    }
}
