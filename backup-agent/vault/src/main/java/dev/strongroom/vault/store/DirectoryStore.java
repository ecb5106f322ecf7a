package dev.strongroom.vault.store;

import java.io.IOException;

/** A store whose writes make directories, which stay when what was in them is deleted. */
public non-sealed interface DirectoryStore extends StoreCapability {
    /**
     * Removes those of the store's directories that are empty, and its own if it is then empty too: for a place that was
     * only tried. Leaves alone what lies in them.
     *
     * @throws IOException when the store can't be asked
     */
    void removeEmptyDirectories() throws IOException;
}
