package dev.strongroom.model.recovery;

import dev.strongroom.model.run.Outcome;
import java.time.Instant;

/**
 * A point in time that an entity can be restored to.
 *
 * @param run the entity's run number, by which folders and items are asked for
 */
public record RestorePoint(int run, Instant at, Outcome outcome, long items, String snapshotId) {}
