package dev.strongroom.service.backup;

/**
 * What earlier stretches of a job's work did for an entity.
 *
 * @param newItems items first stored
 * @param storedBytes bytes added to the vault
 */
public record WorkDone(long newItems, long storedBytes) {
    /** Nothing yet. */
    public static final WorkDone NONE = new WorkDone(0, 0);
}
