package dev.strongroom.service.recovery.drive;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.naming.DrivePaths;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells before a restore of a drive what of it can't come back, from the catalogue alone; for some seconds at most. */
public final class DrivePlan {
    /** A person waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST_LISTED = 200;

    private DrivePlan() {}

    /**
     * Looks.
     *
     * @param refused why nothing can be written to the target
     */
    public static RestorePlan of(StoredEntity entity, Choice choice, Optional<String> refused, InstantSource clock) {
        Instant end = clock.instant().plus(LONGEST);
        List<RestorePlan.ItemPlan> items = new ArrayList<>();
        long seen = 0;
        long altered = 0;
        ChosenFolder drive = choice.drive();
        int run = choice.run().number();
        DrivePaths paths = new DrivePaths(entity.catalogue(), run, drive.folder().key());
        try (Stream<CatalogueItem> stream = drive.tree(entity.catalogue(), run)) {
            for (Iterator<CatalogueItem> it = stream.iterator(); refused.isEmpty() && it.hasNext()
                    && clock.instant().isBefore(end); seen++) {
                CatalogueItem item = it.next();
                List<String> losses = DriveFolders.foreseen(item);
                if (!losses.isEmpty()) {
                    altered++;
                    if (items.size() < MOST_LISTED) {
                        List<String> path = paths.of(item);
                        items.add(new RestorePlan.ItemPlan(item.key().toString(), FolderView.Kind.FILE, item.subject(),
                                path.subList(0, path.size() - 1), losses));
                    }
                }
            }
        }
        return new RestorePlan(List.of(new RestorePlan.KindPlan(FolderView.Kind.FILE, choice.count(), choice.bytes(),
                refused, altered, refused.isPresent() ? 0 : choice.count() - seen)), items);
    }
}
