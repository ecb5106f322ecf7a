package dev.strongroom.service.recovery.site;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.layout.StoredItem.Filed;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.drive.DriveResult.Problem;
import dev.strongroom.service.recovery.naming.DrivePaths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Restores the items of a list, or the pages of a site, in the order in which they were made. One thread. */
final class PartRestore {
    private final StoredEntity entity;
    private final int run;
    private final RecoveryProgress progress;
    private final List<Problem> problems;
    private final StoredContent content;

    /** @param problems takes what is not as it was stored */
    PartRestore(StoredEntity entity, int run, RecoveryProgress progress, List<Problem> problems) {
        this.entity = entity;
        this.run = run;
        this.progress = progress;
        this.problems = problems;
        content = new StoredContent(entity.vault());
    }

    /** How many things were written, and how many were there. */
    record Counted(long written, long skipped) {}

    /** An item with its number at the source, by which items are sorted. */
    private record Numbered(long number, ItemId id) {}

    /** What a part's root tells of it. */
    Map<String, String> properties(CatalogueFolder folder) {
        try (Stream<CatalogueItem> items = all(folder)) {
            return items.filter(DrivePaths::isRoot)
                    .findFirst()
                    .<Map<String, String>>map(root -> root.state().properties())
                    .orElse(Map.of());
        }
    }

    /** Tells the target whom the stored site knew. */
    void people(CatalogueFolder folder, SiteTarget into) throws ConnectorException, IOException, InterruptedException {
        for (Numbered person : sorted(folder)) {
            into.person(content.bytes(item(folder, person.id())));
        }
    }

    Counted write(CatalogueFolder folder, SiteTarget.Part into, SiteTarget.Meeting meeting)
            throws ConnectorException, IOException, InterruptedException {
        String path = String.join("/", folder.container().path());
        into.lost().forEach(reason -> problem(path, reason));
        Map<ItemId, List<ItemId>> versions = versions(folder);
        long written = 0;
        long skipped = 0;
        for (Numbered next : sorted(folder)) {
            if (progress.stopRequested()) {
                break;
            }
            CatalogueItem item = item(folder, next.id());
            try {
                List<byte[]> states = new ArrayList<>();
                for (ItemId version : versions.getOrDefault(next.id(), List.of())) {
                    states.add(content.bytes(item(folder, version)));
                }
                states.add(content.bytes(item));
                SiteTarget.Outcome outcome = into.write(states, meeting);
                outcome.lost().forEach(reason -> problem(path + "/" + item.subject(), reason));
                if (outcome.written()) {
                    written++;
                    progress.done(item.size());
                } else {
                    skipped++;
                    progress.skipped();
                }
            } catch (RefusedException refused) {
                problem(path + "/" + item.subject(), String.valueOf(refused.getMessage()));
                progress.failed();
            }
        }
        return new Counted(written, skipped);
    }

    private void problem(String path, String reason) {
        problems.add(new Problem(path, reason));
    }

    private Stream<CatalogueItem> all(CatalogueFolder folder) {
        return entity.catalogue().all(run, folder.key());
    }

    private CatalogueItem item(CatalogueFolder folder, ItemId id) {
        return entity.catalogue().item(run, folder.key(), id).orElseThrow();
    }

    private List<Numbered> sorted(CatalogueFolder folder) {
        try (Stream<CatalogueItem> items = all(folder)) {
            return items.filter(item -> type(item) == EntryType.FILE)
                    .map(item -> new Numbered(number(item), item.key().id()))
                    .sorted(Comparator.comparingLong(Numbered::number))
                    .toList();
        }
    }

    /** The versions of items that have some, oldest first. */
    private Map<ItemId, List<ItemId>> versions(CatalogueFolder folder) {
        Map<ItemId, List<CatalogueItem>> found = new HashMap<>();
        try (Stream<CatalogueItem> items = all(folder)) {
            items.filter(item -> type(item) == EntryType.VERSION)
                    .forEach(item -> found.computeIfAbsent(item.filed().map(Filed::parent).orElse(item.key().id()),
                            id -> new ArrayList<>()).add(item));
        }
        Map<ItemId, List<ItemId>> sorted = new HashMap<>();
        found.forEach((id, items) -> sorted.put(id, items.stream()
                .sorted(Comparator.comparing(CatalogueItem::received))
                .map(item -> item.key().id())
                .toList()));
        return sorted;
    }

    private static EntryType type(CatalogueItem item) {
        return item.filed().map(Filed::type).orElse(EntryType.FILE);
    }

    /** By the list's own number; pages have none, and come in no order. */
    private static long number(CatalogueItem item) {
        return item.providerId().filter(id -> id.matches("\\d{1,18}")).map(Long::parseLong).orElse(Long.MAX_VALUE);
    }
}
