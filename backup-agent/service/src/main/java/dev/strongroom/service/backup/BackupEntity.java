package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;

/**
 * An entity to back up.
 *
 * @param id letters, digits, {@code -} and {@code _}
 * @param name for people
 * @param address the mailbox's user name or address at its provider
 * @param source signs in to it
 */
public record BackupEntity(String id, String name, String address, Source source) {
    /** Signs in to an entity. */
    @FunctionalInterface
    public interface Source {
        /** Signs in; the caller closes it. */
        EntitySource open() throws ConnectorException, InterruptedException;
    }
}
