package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.Container;

/**
 * A folder as it was at a restore point.
 *
 * @param key names the folder within its entity; 16 hexadecimal digits, the same after a rebuild
 * @param container as its source described it
 * @param directory its directory's name below that of its kind in the vault
 * @param items how many it held
 * @param bytes the sum of their sizes
 */
public record CatalogueFolder(String key, Container container, String directory, long items, long bytes) {}
