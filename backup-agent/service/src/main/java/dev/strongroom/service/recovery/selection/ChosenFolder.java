package dev.strongroom.service.recovery.selection;

import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.ItemKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of a restore point, or some items in it.
 *
 * @param items which, in ascending order; empty for all
 * @param count how many
 * @param bytes the sum of their sizes
 */
public record ChosenFolder(CatalogueFolder folder, Optional<List<ItemKey>> items, long count, long bytes) {
    /** The items, always in the same order, read as they are asked for. */
    public Stream<CatalogueItem> stream(Catalogue catalogue, int run) {
        return items.map(keys -> keys.stream().flatMap(key -> catalogue.item(key, run).stream()))
                .orElseGet(() -> catalogue.all(run, folder.key()));
    }
}
