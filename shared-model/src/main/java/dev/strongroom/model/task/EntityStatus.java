package dev.strongroom.model.task;

/** The status of an entity, as its task's page lists it. */
public enum EntityStatus {
    NOT_ACTIVE, SCHEDULED, IN_PROCESS, SUCCESS, PARTIAL, FAILED, PAUSED, ARCHIVED, BACKED_UP_IN_ANOTHER_TASK
}
