package dev.strongroom.model.run;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a task for one entity.
 *
 * @param number counts the entity's runs from 1
 * @param newItems items first stored by this run
 * @param storedBytes bytes that this run added to the vault
 * @param snapshotId the snapshot that holds it, by its full hexadecimal id
 */
public record RunView(String id, String taskId, String entityId, int number, Instant startedAt,
        Optional<Instant> endedAt, Optional<Outcome> outcome, long items, long newItems, long storedBytes,
        Optional<String> snapshotId, Optional<String> problem) {}
