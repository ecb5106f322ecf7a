package dev.strongroom.service.recovery.site;

import dev.strongroom.service.recovery.drive.DriveResult.Problem;
import java.util.List;

/**
 * What a restore of a site came to.
 *
 * @param files that were written
 * @param items of lists that were written
 * @param pages that were written
 * @param skipped what was there already
 * @param stopped whether somebody stopped it before its end
 */
public record SiteResult(long files, long items, long pages, long skipped, List<Problem> problems, boolean stopped) {
    public SiteResult {
        problems = List.copyOf(problems);
    }
}
