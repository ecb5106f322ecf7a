package dev.strongroom.service.catalogue;

import org.jspecify.annotations.Nullable;

/** Why a catalogue could not be read or written. The type says what to do about it. */
public abstract sealed class CatalogueException extends RuntimeException
        permits CatalogueDamagedException, CatalogueFailedException {
    private static final long serialVersionUID = 1L;

    CatalogueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
