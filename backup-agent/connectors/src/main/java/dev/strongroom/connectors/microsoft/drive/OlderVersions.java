package dev.strongroom.connectors.microsoft.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which older versions of a file are read when it is new here or has new content.
 *
 * @param most how many
 * @param age none of them that is older; empty for any age
 */
record OlderVersions(int most, Optional<Duration> age) {
    /** So many, of any age. */
    static OlderVersions of(int most) {
        return new OlderVersions(most, Optional.empty());
    }

    boolean areTooOld(Instant modified, Instant now) {
        return age.filter(limit -> modified.isBefore(now.minus(limit))).isPresent();
    }
}
