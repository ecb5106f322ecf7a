package dev.strongroom.service.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The catalogue is missing, damaged, or of another version of the program. Nothing is lost: a rebuild from the vault
 * makes it anew.
 */
public final class CatalogueDamagedException extends CatalogueException {
    private static final long serialVersionUID = 1L;

    /** @param cause what SQLite said, if it was asked */
    public CatalogueDamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
