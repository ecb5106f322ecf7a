package dev.strongroom.service.recovery.restore;

import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.util.stream.Stream;

/** The items to be restored from one folder of a restore point. */
record FolderItems(Catalogue catalogue, int run, ChosenFolder folder) {
    /** They are always in the same order: the journals count on it. */
    Stream<CatalogueItem> stream() {
        return folder.stream(catalogue, run);
    }

    /** The folder's path, for people. */
    String name() {
        return String.join("/", folder.folder().container().path());
    }
}
