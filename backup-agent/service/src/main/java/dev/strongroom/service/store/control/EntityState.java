package dev.strongroom.service.store.control;

/** What was decided about an entity; how its last backup went is kept apart from it. */
public enum EntityState {
    ACTIVE, NOT_ACTIVE, PAUSED, ARCHIVED
}
