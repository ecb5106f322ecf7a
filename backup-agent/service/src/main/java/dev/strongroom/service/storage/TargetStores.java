package dev.strongroom.service.storage;

import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.InvalidLocationException;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.store.location.StoreLocations;
import dev.strongroom.vault.store.price.ListPrices;
import dev.strongroom.vault.store.target.Stores;
import java.io.IOException;
import java.util.Optional;

/** Opens the stores of storage targets with the credentials that are kept for them. Thread-safe. */
public final class TargetStores {
    private final SecretStore secrets;

    public TargetStores(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** The location in its written form, which this agent wrote. */
    public static StoreLocation location(String written) {
        try {
            return StoreLocations.parse(written);
        } catch (InvalidLocationException e) {
            throw new UnavailableException("storage-unusable", String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The bare store at a location of a target; the caller, or the vault that it is given to, closes it.
     *
     * @throws UnavailableException when the credentials can't be read or used
     */
    public ObjectStore open(String accountId, StorageTargetRow target, StoreLocation location) {
        StoreCredentials credentials =
                GivenCredentials.of(location, target.view().options(), credentials(accountId, target));
        try {
            return Stores.open(location, credentials, target.view().options().region());
        } catch (IOException e) {
            throw new UnavailableException("storage-credentials-unusable", String.valueOf(e.getMessage()), e);
        }
    }

    /** What its provider asks for requests there, where that is known. */
    public Optional<ListPrices> prices(String accountId, StorageTargetRow target, StoreLocation location) {
        return ListPrices.of(location,
                GivenCredentials.of(location, target.view().options(), credentials(accountId, target)));
    }

    /** Who asks there. */
    StorageCredentials credentials(String accountId, StorageTargetRow target) {
        StorageCredentials.Method method = target.view().signIn();
        try {
            String secret = method == StorageCredentials.Method.MACHINE ? ""
                    : secrets.read(accountId, target.secretId().orElse("")).reveal();
            Optional<String> passphrase = target.passphraseSecretId().isPresent()
                    ? Optional.of(secrets.read(accountId, target.passphraseSecretId().get()).reveal())
                    : Optional.empty();
            return new StorageCredentials(method, target.user(), secret, passphrase);
        } catch (SecretUnreadableException e) {
            throw new UnavailableException("storage-credentials-lost", "The credentials of the storage target \""
                    + target.view().name() + "\" can't be read any more. Give them once more.", e);
        }
    }
}
