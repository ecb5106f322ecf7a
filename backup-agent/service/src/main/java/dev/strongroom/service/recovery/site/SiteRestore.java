package dev.strongroom.service.recovery.site;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.SiteRole;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.connectors.SiteTarget.Meeting;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.drive.DriveRestores;
import dev.strongroom.service.recovery.drive.DriveResult;
import dev.strongroom.service.recovery.drive.DriveWish;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Restores a site with those below it into a site: lists, those first that others look up, then pages, then the files of
 * libraries. One thread; one object for one restore.
 */
public final class SiteRestore {
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("'Restored' uuuu-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern(" uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StoredEntity entity;
    private final SiteOrder order;
    private final SiteTarget target;
    private final RecoveryProgress progress;
    private final PartRestore parts;
    private final List<DriveResult.Problem> problems = new ArrayList<>();
    private long files;
    private long items;
    private long pages;
    private long skipped;

    public SiteRestore(StoredEntity entity, SiteOrder order, SiteTarget target, RecoveryProgress progress) {
        this.entity = entity;
        this.order = order;
        this.target = target;
        this.progress = progress;
        parts = new PartRestore(entity, order.run(), progress, problems);
    }

    /**
     * Restores until the end, or until it is stopped; the same order by {@link RestoreMethod#BYPASS} goes on.
     *
     * @throws IOException when the vault can't be read
     */
    public SiteResult run() throws ConnectorException, IOException, InterruptedException {
        for (StoredSite site : StoredSite.of(entity.catalogue().folders(order.run()))) {
            if (site.parts().stream().noneMatch(this::wanted)) {
                continue;
            }
            Optional<SiteTarget> into = site.path().isEmpty() ? Optional.of(target) : target.below(site.path());
            if (into.isEmpty()) {
                problems.add(new DriveResult.Problem(String.join("/", site.path()),
                        "There is no such site below the target, and Microsoft Graph can't make one. Please make it, then"
                                + " restore again."));
                progress.failed();
            } else {
                site(site, into.get());
            }
        }
        return new SiteResult(files, items, pages, skipped, problems, progress.stopRequested());
    }

    private boolean wanted(CatalogueFolder folder) {
        return order.folders().contains(folder.key());
    }

    private void site(StoredSite site, SiteTarget into) throws ConnectorException, IOException, InterruptedException {
        for (CatalogueFolder people : site.of(SiteRole.PEOPLE)) {
            parts.people(people, into);
        }
        lists(site.of(SiteRole.LIST).stream().filter(this::wanted).toList(), into);
        for (CatalogueFolder folder : site.of(SiteRole.PAGES)) {
            if (wanted(folder)) {
                pages(folder, into);
            }
        }
        for (CatalogueFolder library : site.of(SiteRole.LIBRARY)) {
            if (wanted(library) && !progress.stopRequested()) {
                library(library, into);
            }
        }
    }

    private void pages(CatalogueFolder folder, SiteTarget into)
            throws ConnectorException, IOException, InterruptedException {
        String prefix = order.method() == RestoreMethod.NON_DESTRUCTIVE ? DATED.format(order.begun()) + " " : "";
        try {
            pages += written(
                    parts.write(folder, into.pages(prefix, SUFFIX.format(order.begun())), meeting()));
        } catch (RefusedException refused) {
            problem(folder, refused);
        }
    }

    private void lists(List<CatalogueFolder> lists, SiteTarget into)
            throws ConnectorException, IOException, InterruptedException {
        List<Map<String, String>> schemas = lists.stream().map(parts::properties).toList();
        String suffix = order.method() == RestoreMethod.NON_DESTRUCTIVE ? " " + DATED.format(order.begun()) : "";
        for (int at : into.order(schemas)) {
            CatalogueFolder list = lists.get(at);
            try {
                items += written(parts.write(list, into.list(schemas.get(at), suffix), meeting()));
            } catch (RefusedException refused) {
                problem(list, refused);
            }
        }
    }

    private Meeting meeting() {
        return switch (order.method()) {
            case NON_DESTRUCTIVE, BYPASS -> Meeting.BYPASS;
            case REPLACE -> Meeting.REPLACE;
            case DUPLICATE -> Meeting.DUPLICATE;
        };
    }

    private long written(PartRestore.Counted counted) {
        skipped += counted.skipped();
        return counted.written();
    }

    private void library(CatalogueFolder library, SiteTarget into)
            throws ConnectorException, IOException, InterruptedException {
        try {
            DriveWish files = new DriveWish(order.run(), new Selection(Set.of(library.key()), Set.of()),
                    order.method(), order.sharing());
            DriveResult done = new DriveRestores(order::begun).now(entity, files,
                    into.library(library.container().path().getLast()), progress);
            this.files += done.restored();
            skipped += done.skipped();
            String path = String.join("/", library.container().path());
            done.problems()
                    .forEach(one -> problems.add(
                            new DriveResult.Problem(path + "/" + one.path(), one.reason())));
        } catch (RefusedException refused) {
            problem(library, refused);
        } catch (VaultReadException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void problem(CatalogueFolder folder, RefusedException refused) {
        problems.add(new DriveResult.Problem(String.join("/", folder.container().path()),
                String.valueOf(refused.getMessage())));
        progress.failed();
    }
}
