package dev.strongroom.connectors;

import java.util.Optional;
import java.util.Set;

/**
 * What came of writing an item.
 *
 * @param id when the provider tells (UIDPLUS for IMAP)
 * @param refusedFlags keywords that the target does not keep; the restore reports them
 */
public record AppendResult(Optional<ItemId> id, Set<String> refusedFlags) {}
