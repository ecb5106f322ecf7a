package dev.strongroom.service.vaults;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.storage.RequestTotals;
import dev.strongroom.service.storage.TargetStores;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.store.control.StorageTargetStore;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.store.control.VaultStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.series.StorePlaces;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Opens vaults with those that go on where they end, each once for the life of the process: whoever gets them does not
 * close them. Thread-safe. A vault that can't be opened is an {@link UnavailableException} with the code of the {@link VaultException}.
 */
public final class VaultAccess implements AutoCloseable {
    private final VaultStore vaults;
    private final EntityStore entities;
    private final StorageTargetStore targets;
    private final SecretStore secrets;
    private final TargetStores stores;
    private final VaultOptions options;
    private final Map<String, VaultSeries> opened = new ConcurrentHashMap<>();
    private final Map<String, MeteredVault> metered = new ConcurrentHashMap<>();
    private final Queue<VaultSeries> retired = new ConcurrentLinkedQueue<>();

    public VaultAccess(VaultStore vaults, EntityStore entities, StorageTargetStore targets, SecretStore secrets,
            VaultOptions options) {
        this.vaults = vaults;
        this.entities = entities;
        this.targets = targets;
        this.secrets = secrets;
        this.stores = new TargetStores(secrets);
        this.options = options;
    }

    /** The vaults that hold an entity of the scope's account. */
    public VaultSeries ofEntity(RequestScope scope, String entityId) {
        EntityRow entity = entities.find(scope.account(), entityId)
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
        return byId(scope, entity.vaultId());
    }

    /** The vaults of a task: its backups go into the newest. */
    public VaultSeries ofTask(RequestScope scope, String taskId) {
        return vaults.ofTask(scope.account(), taskId)
                .stream()
                .reduce((older, newer) -> newer)
                .map(row -> open(scope.account(), row))
                .orElseThrow(() -> new NotFoundException("There is no such task in this account."));
    }

    /** A vault of the scope's account, with those that go on where it ends. */
    public VaultSeries byId(RequestScope scope, String vaultId) {
        return vaults.find(scope.account(), vaultId)
                .map(row -> open(scope.account(), row))
                .orElseThrow(() -> new NotFoundException("There is no such vault in this account."));
    }

    private VaultSeries open(String accountId, VaultRow row) {
        // One thread opens a vault while others that want the same one wait: opening costs a password hash.
        return opened.computeIfAbsent(row.id(), id -> openNow(accountId, row));
    }

    private VaultSeries openNow(String accountId, VaultRow row) {
        try (Password password = Password.of(secrets.read(accountId, row.passwordSecretId()).reveal())) {
            return VaultSeries.open(
                    Vault.open(store(accountId, row, 1), password, counted(accountId, target(accountId, row),
                            row.id(), TargetStores.location(row.location()))),
                    number -> store(accountId, row, number));
        } catch (SecretUnreadableException e) {
            throw new UnavailableException("vault-password-lost", "The password of the vault at " + row.location()
                    + " can't be read any more. Run \"strongroom agent rebuild\" with the recovery key.", e);
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        }
    }

    /** Requests to a directory of this machine are not counted. */
    VaultOptions counted(String accountId, StorageTargetRow target, String vaultId, StoreLocation location) {
        if (location instanceof LocalLocation) {
            return options;
        }
        MeteredVault meter = metered.computeIfAbsent(vaultId,
                id -> new MeteredVault(new RequestCounts(), stores.prices(accountId, target, location)));
        return options.withStore(options.store().withObserver(meter.counts()));
    }

    /**
     * Tells what was asked of a task's vaults since the agent started: nothing while they lie on this machine or were not
     * opened. Asking it costs nothing.
     */
    public Supplier<Optional<StoreRequests>> meter(RequestScope scope, String taskId) {
        List<String> ids = vaults.ofTask(scope.account(), taskId).stream().map(VaultRow::id).toList();
        return () -> ids.stream()
                .map(id -> Optional.ofNullable(metered.get(id)).map(MeteredVault::total))
                .reduce(Optional.empty(), RequestTotals::sum);
    }

    /** The same for the vaults that hold an entity. */
    public Supplier<Optional<StoreRequests>> meterOfEntity(RequestScope scope, String entityId) {
        return entities.find(scope.account(), entityId)
                .map(entity -> meter(scope, entity.taskId()))
                .orElse(Optional::empty);
    }

    /** What was asked of all vaults of all accounts. */
    public Optional<StoreRequests> requests() {
        return metered.values()
                .stream()
                .map(meter -> Optional.of(meter.total()))
                .reduce(Optional.empty(), RequestTotals::sum);
    }

    /** What the requests cost in US dollars whose prices are known. */
    public BigDecimal listPrice() {
        return metered.values()
                .stream()
                .flatMap(meter -> meter.total().listPrice().stream())
                .map(StoreRequests.Price::usd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private StorageTargetRow target(String accountId, VaultRow row) {
        return targets.find(accountId, row.storageTargetId())
                .orElseThrow(() -> new NotFoundException("There is no such storage target in this account."));
    }

    private ObjectStore store(String accountId, VaultRow row, int number) {
        StoreLocation first = TargetStores.location(row.location());
        return stores.open(accountId, target(accountId, row),
                number == 1 ? first : StorePlaces.location(first, number));
    }

    /** Takes a vault that was just made, so that it need not be opened. */
    void adopt(String accountId, VaultRow row, Vault vault) {
        opened.put(row.id(), VaultSeries.begin(vault, number -> store(accountId, row, number)));
    }

    /** Opens the vaults of a storage target anew when they are wanted next; who has one may go on with it. */
    public void reopen(RequestScope scope, String storageTargetId) {
        vaults.all(scope.account())
                .stream()
                .filter(vault -> vault.storageTargetId().equals(storageTargetId))
                .map(vault -> Optional.ofNullable(opened.remove(vault.id())))
                .flatMap(Optional::stream)
                .forEach(retired::add);
    }

    /** Closes a vault whose task is gone. */
    public void release(String vaultId) {
        VaultSeries released = opened.remove(vaultId);
        if (released != null) {
            released.close();
        }
    }

    /** Opens a vault by a password that is not kept, e.g. a recovery key; the caller closes it. */
    public static Vault openWith(ObjectStore store, Secret password, VaultOptions options) throws VaultException {
        try (Password typed = Password.of(password.reveal())) {
            return Vault.open(store, typed, options);
        }
    }

    /** Closes every vault. */
    @Override
    public void close() {
        opened.keySet().forEach(this::release);
        retired.forEach(VaultSeries::close);
    }
}
