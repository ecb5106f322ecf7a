package dev.strongroom.vault.store.location;

/**
 * A place in a container of Azure Blob Storage. The account comes with the credentials, as with restic.
 *
 * @param prefix without slashes at its ends; empty for the whole container
 */
public record AzureLocation(String container, String prefix) implements StoreLocation {
    public AzureLocation {
        prefix = Prefix.normalized(prefix);
    }

    @Override
    public AzureLocation within(String directory) {
        return new AzureLocation(container, Prefix.within(prefix, directory));
    }

    @Override
    public AzureLocation beside(String ending) {
        return new AzureLocation(container, Prefix.beside(prefix, ending));
    }

    @Override
    public String toString() {
        return "azure:" + container + ":/" + prefix;
    }
}
