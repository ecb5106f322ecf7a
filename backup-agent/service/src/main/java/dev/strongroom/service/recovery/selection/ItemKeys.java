package dev.strongroom.service.recovery.selection;

import dev.strongroom.service.catalogue.ItemKey;
import dev.strongroom.service.usecase.NotFoundException;

/** Item keys as callers give them. */
public final class ItemKeys {
    private ItemKeys() {}

    /** Reads a key; one that names nothing is not found, whatever it looks like. */
    public static ItemKey parse(String text) {
        try {
            return ItemKey.parse(text);
        } catch (IllegalArgumentException e) {
            NotFoundException unknown = unknown();
            unknown.initCause(e);
            throw unknown;
        }
    }

    /** The key names no item of this entity. */
    public static NotFoundException unknown() {
        return new NotFoundException("There is no such message in this mailbox's backups.");
    }
}
