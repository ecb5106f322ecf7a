package dev.strongroom.connectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of writing an item.
 *
 * @param id when the provider tells (UIDPLUS for IMAP)
 * @param providerId as in {@link TargetItem}
 * @param refusedFlags keywords that the target does not keep; the restore reports them
 * @param losses what else of the item the target has no place for, in sentences; the restore reports them
 */
public record AppendResult(Optional<ItemId> id, Optional<String> providerId, Set<String> refusedFlags,
        List<String> losses) {
    /** Of a provider that knows its items by numbers. */
    public AppendResult(Optional<ItemId> id, Set<String> refusedFlags) {
        this(id, Optional.empty(), refusedFlags, List.of());
    }
}
