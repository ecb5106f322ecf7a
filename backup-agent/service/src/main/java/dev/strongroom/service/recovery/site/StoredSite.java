package dev.strongroom.service.recovery.site;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.SiteRole;
import dev.strongroom.service.catalogue.CatalogueFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site of a restore point.
 *
 * @param path below the site that was backed up; empty for that site itself
 * @param parts what lies in it
 */
record StoredSite(List<String> path, List<CatalogueFolder> parts) {
    /** The sites of a restore point, the one that was backed up first. */
    static List<StoredSite> of(List<CatalogueFolder> folders) {
        List<List<String>> sites = folders.stream()
                .filter(folder -> role(folder).equals(Optional.of(SiteRole.SITE)))
                .map(folder -> base(folder.container()))
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        Map<List<String>, List<CatalogueFolder>> parts = new LinkedHashMap<>();
        sites.forEach(site -> parts.put(site, new ArrayList<>()));
        for (CatalogueFolder folder : folders) {
            sites.stream()
                    .filter(site -> begins(folder.container().path(), site))
                    .reduce((above, below) -> below)
                    .ifPresent(site -> parts.getOrDefault(site, new ArrayList<>()).add(folder));
        }
        List<StoredSite> found = new ArrayList<>();
        parts.forEach((site, held) -> found.add(new StoredSite(
                site.subList(Math.min(site.size(), sites.getFirst().size()), site.size()), held)));
        return found;
    }

    static Optional<SiteRole> role(CatalogueFolder folder) {
        return SiteRole.of(folder.container());
    }

    /** What lies in it of a role. */
    List<CatalogueFolder> of(SiteRole role) {
        return parts.stream().filter(part -> role(part).equals(Optional.of(role))).toList();
    }

    /** The root site has no path, and stands under the name of its host, which has a dot as no path has. */
    private static List<String> base(Container site) {
        return site.path().size() == 1 && site.path().getFirst().indexOf('.') > 0 ? List.of() : site.path();
    }

    private static boolean begins(List<String> path, List<String> with) {
        return path.size() >= with.size() && path.subList(0, with.size()).equals(with);
    }
}
