package dev.strongroom.service.storage;

import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.GoogleLocation;
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
        StorageOptions options = target.view().options();
        StorageCredentials kept = credentials(accountId, target);
        StoreCredentials credentials = GivenCredentials.of(location, options, kept);
        try {
            return Stores.open(location, credentials, GivenConnection.of(location, options, kept));
        } catch (IOException e) {
            throw new UnavailableException("storage-credentials-unusable", String.valueOf(e.getMessage()), e);
        }
    }

    /** What its provider asks for requests there, where that is known. */
    public Optional<ListPrices> prices(String accountId, StorageTargetRow target, StoreLocation location) {
        if (location instanceof GoogleLocation && target.view().options().endpoint().isPresent()) {
            return Optional.empty(); // not Google's own
        }
        return ListPrices.of(location,
                GivenCredentials.of(location, target.view().options(), credentials(accountId, target)));
    }

    /** Who asks there. */
    StorageCredentials credentials(String accountId, StorageTargetRow target) {
        StorageCredentials.Method method = target.view().signIn();
        try {
            String secret = method == StorageCredentials.Method.MACHINE ? ""
                    : secrets.read(accountId, target.secretId().orElse("")).reveal();
            return new StorageCredentials(method, target.user(), secret,
                    kept(accountId, target.passphraseSecretId()), proxyPassword(accountId, target));
        } catch (SecretUnreadableException e) {
            throw new UnavailableException("storage-credentials-lost", "The credentials of the storage target \""
                    + target.view().name() + "\" can't be read any more. Give them once more.", e);
        }
    }

    /** Whoever signs in at the proxy has a password; an agent that was rebuilt may have lost it. */
    private Optional<String> proxyPassword(String accountId, StorageTargetRow target)
            throws SecretUnreadableException {
        boolean needed = target.view().options().proxy().filter(proxy -> !proxy.user().isBlank()).isPresent();
        return needed
                ? Optional.of(secrets.read(accountId, target.proxyPasswordSecretId().orElse("")).reveal())
                : Optional.empty();
    }

    private Optional<String> kept(String accountId, Optional<String> secretId) throws SecretUnreadableException {
        return secretId.isPresent() ? Optional.of(secrets.read(accountId, secretId.get()).reveal()) : Optional.empty();
    }
}
