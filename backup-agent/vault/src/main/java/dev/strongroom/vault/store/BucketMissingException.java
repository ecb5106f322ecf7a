package dev.strongroom.vault.store;

/** The place that was to hold objects is not there: no such bucket, container or directory, or it lies in another region. */
public final class BucketMissingException extends StoreException {
    private static final long serialVersionUID = 1L;

    public BucketMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
