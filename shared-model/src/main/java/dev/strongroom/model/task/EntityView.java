package dev.strongroom.model.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A mailbox or another unit that is backed up as one.
 *
 * @param items in its newest restore point
 * @param missing items that the newest ledger could not close
 * @param bytes the sum of the sizes of its items
 */
public record EntityView(String id, String taskId, String name, String address, ServiceKind service,
        EntityStatus status, long items, long missing, long bytes, Optional<Instant> lastBackup,
        Optional<String> problem) {}
