package dev.strongroom.service.store;

/**
 * What a database file holds and how it comes about.
 *
 * @param name for people, e.g. {@code control database}
 * @param migrations where on the class path the Flyway scripts lie
 * @param version the number of the newest script: what this program works with
 */
public record SqliteSchema(String name, String migrations, int version, Durability durability) {
    /** What a power cut may take. */
    public enum Durability {
        /** Nothing that was committed. */
        EVERY_COMMIT,
        /** The last commits, never the file's order: for what can be rebuilt. */
        CHECKPOINTS
    }
}
