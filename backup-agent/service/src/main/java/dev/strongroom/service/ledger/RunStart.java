package dev.strongroom.service.ledger;

import java.time.Instant;

/**
 * A run of an entity as it begins. The job and the entity name it.
 *
 * @param number counts the entity's runs from 1; a run that did not come to its end is counted again
 * @param asOf when it began
 */
public record RunStart(String jobId, String taskId, String entityId, int number, Instant asOf) {}
