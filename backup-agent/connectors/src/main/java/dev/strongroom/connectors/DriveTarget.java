package dev.strongroom.connectors;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes into one drive. One thread. */
public interface DriveTarget extends SignedInEntity {
    /**
     * Something in the drive.
     *
     * @param id the provider's
     * @param folder whether things may lie in it
     * @param size of a file, in bytes
     * @param hash of a file's bytes as the provider tells it; empty when it tells none
     */
    record Entry(String id, boolean folder, long size, String hash) {}

    /**
     * A file or a folder as it is to be.
     *
     * @param folder the id of the folder that it is to lie in
     * @param created when it was made, to be told to people
     * @param modified when its bytes were last written
     */
    record Described(String folder, String name, Instant created, Instant modified) {}

    /** The folder that all others lie in. */
    Entry root() throws ConnectorException, InterruptedException;

    /** What has this name in a folder, whatever the case. */
    Optional<Entry> find(String folder, String name) throws ConnectorException, InterruptedException;

    /** Makes a folder where there is none of that name. */
    Entry makeFolder(Described described) throws ConnectorException, InterruptedException;

    /**
     * Writes a file: a new one, or a new version of the one that has the name.
     *
     * @param size of the content
     * @throws IOException what reading the content throws
     */
    Entry write(Described described, long size, ItemContent content)
            throws ConnectorException, IOException, InterruptedException;

    /**
     * Gives permissions, without telling anybody.
     *
     * @param permissions as the source told them, in the connector's own words
     * @return what could not be given, each in a sentence
     */
    List<String> share(String id, String permissions) throws ConnectorException, InterruptedException;
}
