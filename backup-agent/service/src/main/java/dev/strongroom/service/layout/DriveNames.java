package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.names.SafeName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The names that items of a drive have in the vault: their own as far as file systems take them, apart from each other also
 * where case does not count, and never that of a sidecar.
 */
final class DriveNames {
    private static final Set<String> RESERVED =
            Set.of("items.jsonl", "state.jsonl", "folder.json", "entity.json", "strongroom.json");

    private DriveNames() {}

    /**
     * A name that is free.
     *
     * @param taken names of the same directory as {@link #folded} gives them
     */
    static String free(String name, ItemId id, Set<String> taken) {
        String safe = safe(name);
        return taken.contains(folded(safe)) ? SafeName.of(name + "~" + Long.toHexString(id.number())) : safe;
    }

    private static String safe(String name) {
        String safe = SafeName.of(name);
        return RESERVED.contains(safe) ? "%" + Integer.toHexString(safe.charAt(0)).toUpperCase(Locale.ROOT)
                + safe.substring(1) : safe;
    }

    /** The same for names that some file system takes for one. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
