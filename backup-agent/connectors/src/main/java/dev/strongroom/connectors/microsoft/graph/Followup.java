package dev.strongroom.connectors.microsoft.graph;

import java.util.Optional;

/**
 * The follow-up flag of a message.
 *
 * @param status notFlagged, flagged or complete; empty when Graph tells none
 * @param start when to begin
 * @param due until when
 * @param completed when it was done
 */
public record Followup(String status, Optional<Moment> start, Optional<Moment> due, Optional<Moment> completed) {
    /** No flag. */
    public static final Followup NONE = new Followup("", Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A local time as Graph spells it, e.g. {@code 2025-03-01T10:00:00.0000000} in {@code UTC}.
     *
     * @param zone a name of Windows or of the tz database
     */
    public record Moment(String dateTime, String zone) {}
}
