package dev.strongroom.service.recovery.restore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How a stretch of work on a restore ended. */
public sealed interface RestoreEnd {
    /** What became of the items so far. */
    RestoreCounts counts();

    /**
     * All items were dealt with.
     *
     * @param report a CSV of what is not there as it was stored, item by item with the reason; empty when all is
     * @param folder the dated folder that was made for it, when one was
     */
    record Finished(RestoreCounts counts, Optional<Path> report, Optional<String> folder) implements RestoreEnd {}

    /** It was asked to stop; the same call goes on from here. */
    record Stopped(RestoreCounts counts) implements RestoreEnd {}

    /**
     * The mailbox or the vault can't be reached at present; the same call goes on from here.
     *
     * @param after how long to wait first
     * @param problem what is the matter, for people
     */
    record Paused(RestoreCounts counts, Duration after, String problem) implements RestoreEnd {}

    /**
     * It can't go on.
     *
     * @param code of the failure below, e.g. {@code sign-in-refused}
     * @param problem why, and what to do
     * @param report as in {@link Finished}; what was not dealt with stands in it too
     */
    record Failed(RestoreCounts counts, String code, String problem, Optional<Path> report) implements RestoreEnd {}
}
