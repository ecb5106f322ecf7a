package dev.strongroom.connectors.microsoft.directory;

import java.util.List;

/**
 * What changed in the directory since a place, or all of it.
 *
 * @param gone ids of what was deleted since: it is archived, what was backed up of it stays
 * @param whole whether {@code present} is all there is, so that what it lacks is gone
 * @param place from which the next changes count, opaque
 */
public record Changes<T>(List<T> present, List<String> gone, boolean whole, String place) {
    public Changes {
        present = List.copyOf(present);
        gone = List.copyOf(gone);
    }
}
