package dev.strongroom.vault.series;

import dev.strongroom.vault.VaultSize;

/** Whether another vault has to go on, and what came of it. */
public sealed interface Succession {
    /** The newest vault has room. */
    record EnoughRoom() implements Succession {}

    /**
     * The newest vault is past its limit, but the newest snapshots need more than half of it: another one would be nearly
     * as large at once, so backups go on in it.
     *
     * @param needed how many blobs they need
     */
    record NoUse(VaultSize size, long needed) implements Succession {}

    /**
     * Another vault has everything that backups go on from.
     *
     * @param from where the one lies that is full
     * @param to where backups go on
     * @param bytes that were copied at this time
     */
    record Done(String from, String to, long bytes) implements Succession {}

    /**
     * Another vault was made and does not have all of it yet: the next call goes on.
     *
     * @param from where the one lies that is full
     * @param to where backups will go on
     */
    record Unfinished(String from, String to) implements Succession {}
}
