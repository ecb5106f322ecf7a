package dev.strongroom.model.activity;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup of one entity, a restore or an export.
 *
 * @param status SUCCESS, PARTIAL, FAILED, CANCELED, or IN_PROGRESS until it ends
 * @param task the task's name
 * @param item the entity's name
 * @param initiator who asked for it; empty for a backup's run
 * @param endedAt empty until it ends
 * @param bytes stored, written or exported
 * @param items how many it was about
 * @param problem why it is not whole, for people
 */
public record ActivityView(String id, JobKind activity, Instant at, ServiceKind service, String status,
        Optional<String> task, Optional<String> item, Optional<String> initiator, Optional<Instant> endedAt, long bytes,
        long items, Optional<String> problem) {}
