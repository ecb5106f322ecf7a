package dev.strongroom.service.recovery.site;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Sharing;
import java.time.Instant;
import java.util.Set;

/**
 * What to restore of a site and how.
 *
 * @param run the restore point
 * @param folders the keys of what is to be restored in the catalogue
 * @param begun gives names to what is put into a place of its own, and to duplicates
 * @param sharing whether permissions and links of files are given again; nobody is told in any case
 */
public record SiteOrder(int run, Set<String> folders, RestoreMethod method, Instant begun, Sharing sharing) {
    public SiteOrder {
        folders = Set.copyOf(folders);
    }
}
