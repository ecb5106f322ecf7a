package dev.strongroom.console.client;

import dev.strongroom.model.recovery.FileSort;
import java.util.Optional;

/**
 * Which files of a drive, in which order.
 *
 * @param run the restore point
 * @param folder the key of the folder whose content is shown; empty for the root
 * @param text matched in names, in the whole drive; empty for one folder
 */
public record FileQuery(int run, String drive, Optional<String> folder, String text, ItemQuery.Show show,
        FileSort sort, ItemQuery.Direction direction) {}
