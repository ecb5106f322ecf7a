package dev.strongroom.service.catalogue;

import dev.strongroom.connectors.Cursor;
import java.util.Optional;

/**
 * How much the newest restore point holds of a folder.
 *
 * @param cursor covers the items; empty when the folder was read only in part
 */
public record HeldFolder(long items, Optional<Cursor> cursor) {
    /** Of a folder that is not known. */
    public static final HeldFolder NONE = new HeldFolder(0, Optional.empty());
}
