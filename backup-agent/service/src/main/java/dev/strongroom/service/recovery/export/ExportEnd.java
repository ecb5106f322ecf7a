package dev.strongroom.service.recovery.export;

import java.time.Duration;

/** How a stretch of work on an export ended. */
public sealed interface ExportEnd {
    /**
     * The file is there.
     *
     * @param items messages in it
     * @param bytes the sum of their sizes
     * @param gaps messages that could not be read from the vault; the file's manifest lists them
     */
    record Finished(long items, long bytes, long gaps) implements ExportEnd {}

    /** It was asked to stop; the same call goes on from here. */
    record Stopped(long items) implements ExportEnd {}

    /**
     * The vault can't be read at present; the same call goes on from here.
     *
     * @param after how long to wait first
     * @param problem what is the matter, for people
     */
    record Paused(long items, Duration after, String problem) implements ExportEnd {}

    /**
     * It can't go on.
     *
     * @param code of the failure, e.g. {@code disk-full}
     * @param problem why, and what to do
     */
    record Failed(String code, String problem) implements ExportEnd {}
}
