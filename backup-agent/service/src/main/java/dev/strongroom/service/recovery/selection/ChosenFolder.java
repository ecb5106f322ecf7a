package dev.strongroom.service.recovery.selection;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueDrive;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.ItemKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of a restore point, or some items in it.
 *
 * @param items which, in ascending order; empty for all. One of a drive stands for all that lies in it
 * @param count how many
 * @param bytes the sum of their sizes
 */
public record ChosenFolder(CatalogueFolder folder, Optional<List<ItemKey>> items, long count, long bytes) {
    /** The items, always in the same order, read as they are asked for. */
    public Stream<CatalogueItem> stream(Catalogue catalogue, int run) {
        return items.map(keys -> isDrive() ? tree(catalogue, run)
                : keys.stream().flatMap(key -> catalogue.item(key, run).stream()))
                .orElseGet(() -> catalogue.all(run, folder.key()));
    }

    /** Of a drive: the items with all that lies in them, each folder before what it holds, in the same order always. */
    public Stream<CatalogueItem> tree(Catalogue catalogue, int run) {
        CatalogueDrive drive = catalogue.drive(run, folder.key());
        return drive.below(items.map(keys -> keys.stream().flatMap(key -> catalogue.item(key, run).stream()).toList())
                .orElseGet(() -> drive.root().stream().toList()));
    }

    private boolean isDrive() {
        return folder.container().kind() == ItemKind.FILE;
    }
}
