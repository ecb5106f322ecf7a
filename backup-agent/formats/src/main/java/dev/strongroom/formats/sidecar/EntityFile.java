package dev.strongroom.formats.sidecar;

import java.time.Instant;

/**
 * {@code entity.json} in an entity's directory.
 *
 * @param v schema version, now 1
 * @param service the service's name as in the API, e.g. {@code IMAP}
 * @param address the mailbox's user name or address at its provider
 * @param run the entity's run number, counted from 1
 * @param asOf when the run that wrote this began
 * @param outcome SUCCESS or PARTIAL
 */
public record EntityFile(int v, String id, String service, String name, String address, int run, Instant asOf,
        String outcome) {
    /** The schema version that this program writes. */
    public static final int VERSION = 1;
}
