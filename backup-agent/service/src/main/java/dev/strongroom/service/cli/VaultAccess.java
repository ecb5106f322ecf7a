package dev.strongroom.service.cli;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.retain.UndeleteReport;
import dev.strongroom.vault.retain.Undeletion;
import dev.strongroom.vault.series.SeriesUndeletion;
import dev.strongroom.vault.series.StorePlaces;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.StoreStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A vault as a command line names it, and what opens it.
 *
 * @param location where it lies
 * @param passwordFile a file that holds the vault's password and nothing else
 */
public record VaultAccess(VaultLocation location, Path passwordFile) {
    /** Opens the vault; the caller closes it. */
    public Vault open() throws VaultException {
        return open(VaultOptions.STANDARD);
    }

    /** Opens the vault with a copy of its index beside it, for work that looks up many blobs; the caller closes it. */
    public Vault openKeepingIndex() throws VaultException {
        return open(withIndexKept());
    }

    /** Opens the vault with those that go on where it ends; the caller closes it. */
    public VaultSeries openSeries() throws VaultException {
        return seriesOf(open());
    }

    /** The same, with a copy of their indexes. */
    public VaultSeries openSeriesKeepingIndex() throws VaultException {
        return seriesOf(openKeepingIndex());
    }

    private VaultSeries seriesOf(Vault first) throws VaultException {
        return VaultSeries.open(first, this::next);
    }

    private ObjectStore next(int number) {
        return location.open(StorePlaces.location(location.place(), number));
    }

    private VaultOptions withIndexKept() {
        return VaultOptions.STANDARD.withIndexDirectory(DataDirectory.indexesIn(location.data()));
    }

    /** Opens the vault; the caller closes it. */
    private Vault open(VaultOptions options) throws VaultException {
        try (Password password = SecretFile.vaultPassword(passwordFile)) {
            return Vault.open(location.open(), password, options.withStore(location.policy()));
        }
    }

    /** Makes a new vault; the caller closes it. */
    public Vault create() throws VaultException {
        return create(VaultOptions.STANDARD);
    }

    /** Makes a new vault in a place that was tried first, with a copy of its index; the caller closes it. */
    VaultSeries createSeries() throws VaultException {
        return VaultSeries.begin(create(withIndexKept()), this::next);
    }

    private Vault create(VaultOptions options) throws VaultException {
        try (Password password = SecretFile.vaultPassword(passwordFile)) {
            if (exists()) {
                throw new CommandFailedException("vault-exists", location
                        + " holds a vault already. Use it as it is, or choose an empty or a new place.");
            }
            new NewVaultPlace(location).require();
            return Vault.create(location.open(), password, options.withStore(location.policy()));
        }
    }

    /** What was asked of the vault's store until now; nothing where it is a directory of this machine. */
    public Optional<StoreRequests> requests() {
        return location.requests();
    }

    /** Whether a vault is there already. */
    public boolean exists() throws VaultException {
        try (ObjectStore store = openStore()) {
            store.size(ObjectKey.CONFIG);
            return true;
        } catch (ObjectMissingException e) {
            return false;
        } catch (IOException e) {
            throw StoreFailures.translate(e, location.toString());
        }
    }

    /** Brings back what was hidden in this vault since a time, which needs no password. */
    public UndeleteReport undeleteFirst(Instant since) throws VaultException, IOException {
        try (ObjectStore store = openStore()) {
            return Undeletion.of(store).undelete(since);
        }
    }

    /**
     * Brings back what was hidden since a time in the vaults that go on where this one ends, and puts all of them in order.
     * Needs the password, and that this vault is back.
     */
    public UndeleteReport undeleteRest(Instant since) throws VaultException {
        try (Vault first = open()) {
            return new SeriesUndeletion(this::next, location.policy(), since).undeleteAfter(first);
        }
    }

    /** The vault's store alone, asked again when it fails; the caller closes it. */
    public ObjectStore openStore() {
        return StoreStack.over(location.open(), location.policy());
    }
}
