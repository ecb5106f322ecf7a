package dev.strongroom.service.catalogue;

/** The catalogue's disk is full or fails; a rebuild would not help. */
public final class CatalogueFailedException extends CatalogueException {
    private static final long serialVersionUID = 1L;

    public CatalogueFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
