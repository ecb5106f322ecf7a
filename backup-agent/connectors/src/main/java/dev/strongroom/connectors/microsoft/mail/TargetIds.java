package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Graph's ids of the messages that each folder is known to hold, by the numbers that stand for them. For one thread. */
final class TargetIds {
    private final ProviderIds numbers;
    private final Map<String, Map<Long, String>> known = new HashMap<>();

    TargetIds(ProviderIds numbers) {
        this.numbers = numbers;
    }

    /** The folder is listed anew. */
    void forget(String folder) {
        known.remove(folder);
    }

    /** The folder holds this message. */
    ItemId note(String folder, String graphId) {
        ItemId id = numbers.of(graphId);
        known.computeIfAbsent(folder, key -> new HashMap<>()).put(id.number(), graphId);
        return id;
    }

    /** Empty when the folder is not known to hold it. */
    Optional<String> find(String folder, ItemId id) {
        return Optional.ofNullable(known.getOrDefault(folder, Map.of()).get(id.number()));
    }

    /** As {@link #find}, of what must be there. */
    String require(String folder, ItemId id) throws RefusedException {
        return find(folder, id)
                .orElseThrow(() -> new RefusedException("The message is not in the folder any more."));
    }
}
