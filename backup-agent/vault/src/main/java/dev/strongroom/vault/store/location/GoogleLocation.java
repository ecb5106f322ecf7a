package dev.strongroom.vault.store.location;

/**
 * A place in a bucket of Google Cloud Storage.
 *
 * @param prefix without slashes at its ends; empty for the whole bucket
 */
public record GoogleLocation(String bucket, String prefix) implements StoreLocation {
    public GoogleLocation {
        prefix = Prefix.normalized(prefix);
    }

    @Override
    public GoogleLocation within(String directory) {
        return new GoogleLocation(bucket, Prefix.within(prefix, directory));
    }

    @Override
    public GoogleLocation beside(String ending) {
        return new GoogleLocation(bucket, Prefix.beside(prefix, ending));
    }

    @Override
    public String toString() {
        return "gs:" + bucket + ":/" + prefix;
    }
}
