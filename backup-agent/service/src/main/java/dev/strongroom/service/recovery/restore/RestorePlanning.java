package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks into stored items for what a mailbox would not take of them. One at a time, as streams, until the time for it is
 * over; the first that would come back differently are listed. What is no mail comes first: it is small, and loses most.
 * For one plan, by one thread.
 */
public final class RestorePlanning {
    /** A person waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST_LISTED = 200;

    private final StoredEntity entity;
    private final Choice choice;
    private final EntityTarget target;
    private final InstantSource clock;
    private final StoredContent stored;
    private final Map<ItemKind, Tally> tallies = new EnumMap<>(ItemKind.class);
    private final List<RestorePlan.ItemPlan> listed = new ArrayList<>();

    /** What is known of one kind. */
    private static final class Tally {
        private long items;
        private long bytes;
        private long seen;
        private long altered;
        private Optional<String> refused = Optional.empty();
    }

    /** @param target signed in to; stays open */
    public RestorePlanning(StoredEntity entity, Choice choice, EntityTarget target, InstantSource clock) {
        this.entity = entity;
        this.choice = choice;
        this.target = target;
        this.clock = clock;
        stored = new StoredContent(entity.vault());
    }

    /** Looks; an item that can't be read counts as not looked into. */
    public RestorePlan plan() {
        Instant end = clock.instant().plus(LONGEST);
        for (ChosenFolder folder : choice.folders()) {
            Tally tally = tallies.computeIfAbsent(kind(folder), this::tally);
            tally.items += folder.count();
            tally.bytes += folder.bytes();
        }
        for (boolean mail : new boolean[]{false, true}) {
            choice.folders()
                    .stream()
                    .filter(folder -> (kind(folder) == ItemKind.MAIL) == mail)
                    .forEach(folder -> look(folder, end));
        }
        return new RestorePlan(tallies.entrySet().stream().map(RestorePlanning::shown).toList(), listed);
    }

    private static ItemKind kind(ChosenFolder folder) {
        return folder.folder().container().kind();
    }

    private Tally tally(ItemKind kind) {
        Tally tally = new Tally();
        try {
            target.require(kind);
        } catch (RefusedException e) {
            tally.refused = Optional.of(e.getMessage());
        }
        return tally;
    }

    private void look(ChosenFolder folder, Instant end) {
        Tally tally = tallies.computeIfAbsent(kind(folder), this::tally);
        if (tally.refused.isPresent()) {
            return;
        }
        try (Stream<CatalogueItem> items = folder.stream(entity.catalogue(), choice.run().number())) {
            for (Iterator<CatalogueItem> it = items.iterator(); it.hasNext() && clock.instant().isBefore(end);) {
                CatalogueItem item = it.next();
                losses(item).ifPresent(losses -> {
                    tally.seen++;
                    if (!losses.isEmpty()) {
                        tally.altered++;
                        list(item, folder, losses);
                    }
                });
            }
        }
    }

    /** Empty for an item that can't be read. */
    private Optional<List<String>> losses(CatalogueItem item) {
        ItemContent.Streamed content = () -> stored.open(item);
        try {
            return Optional.of(target.losses(item.kind(), content, item.state()));
        } catch (RefusedException e) {
            return Optional.of(List.of(e.getMessage()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void list(CatalogueItem item, ChosenFolder folder, List<String> losses) {
        if (listed.size() < MOST_LISTED) {
            listed.add(new RestorePlan.ItemPlan(item.key().toString(), shown(item.kind()), item.subject(),
                    folder.folder().container().path(), losses));
        }
    }

    private static RestorePlan.KindPlan shown(Map.Entry<ItemKind, Tally> kind) {
        Tally tally = kind.getValue();
        return new RestorePlan.KindPlan(shown(kind.getKey()), tally.items, tally.bytes, tally.refused, tally.altered,
                tally.refused.isPresent() ? 0 : tally.items - tally.seen);
    }

    private static FolderView.Kind shown(ItemKind kind) {
        return FolderView.Kind.valueOf(kind.name());
    }
}
