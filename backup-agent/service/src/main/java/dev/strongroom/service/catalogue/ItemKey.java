package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.ItemId;

/**
 * Names one version of an item within its entity. The same after a rebuild.
 *
 * @param folder the {@link CatalogueFolder#key() folder's key}
 * @param id the item's id within the folder
 * @param since the run that first stored this version
 */
public record ItemKey(String folder, ItemId id, int since) {
    /** Reads what {@link #toString} wrote; {@link IllegalArgumentException} for anything else. */
    public static ItemKey parse(String text) {
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        if (first < 1 || last <= first) {
            throw new IllegalArgumentException("Not an item key: " + text);
        }
        return new ItemKey(text.substring(0, first), ItemId.parse(text.substring(first + 1, last)),
                Integer.parseInt(text, last + 1, text.length(), 10));
    }

    /** {@code folder.epoch.number.since}: letters, digits and dots, fit for a path of a URL. */
    @Override
    public String toString() {
        return folder + "." + id + "." + since;
    }
}
