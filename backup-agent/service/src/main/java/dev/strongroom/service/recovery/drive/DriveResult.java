package dev.strongroom.service.recovery.drive;

import java.util.List;
import java.util.Optional;

/**
 * What a restore of a drive came to.
 *
 * @param restored files that were written
 * @param skipped files that were there already
 * @param folder the dated folder, when one was made
 * @param stopped whether somebody stopped it before its end
 */
public record DriveResult(long restored, long skipped, Optional<String> folder, List<Problem> problems,
        boolean stopped) {
    public DriveResult {
        problems = List.copyOf(problems);
    }

    /** Something that is not there as it was stored. */
    public record Problem(String path, String reason) {}
}
