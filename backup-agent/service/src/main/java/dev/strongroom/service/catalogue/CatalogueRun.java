package dev.strongroom.service.catalogue;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.vault.blob.Digest;
import java.time.Instant;

/**
 * A run of the entity that a snapshot holds: a restore point.
 *
 * @param number counts the entity's runs from 1
 * @param asOf when the run began
 * @param finished false while only a checkpoint holds it
 * @param snapshot the snapshot to read it from
 * @param tree the entity's directory in that snapshot
 * @param items in all folders
 * @param bytes the sum of the items' sizes
 */
public record CatalogueRun(int number, Instant asOf, Outcome outcome, boolean finished, Digest snapshot, Digest tree,
        long items, long bytes) {}
