package dev.strongroom.model.task;

/**
 * Who may open what was backed up of an entity.
 *
 * @param limited true for primary users alone
 */
public record EntityAccess(boolean limited) {}
