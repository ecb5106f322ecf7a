package dev.strongroom.service.store.control;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup task with its settings.
 *
 * @param nextRunAt empty when it runs only by hand
 * @param version of the settings, counted from 1
 * @param scheduledFrom from when the schedule's runs are counted
 */
public record TaskRow(String accountId, String id, ServiceKind service, Optional<Instant> nextRunAt, long version,
        TaskSettings settings,
        Instant scheduledFrom) {
    /** The task's name. */
    public String name() {
        return settings.name();
    }
}
