package dev.strongroom.service.account;

import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.AccountExtract;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.store.control.StorageTargetStore;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.store.control.VaultStore;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.service.vaults.VaultMaker;
import dev.strongroom.service.vaults.VaultProblems;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Puts a copy of what the control database holds of an account into that account's own vault. */
public final class CopyMaker {
    private static final String VAULT_NAME = "account";

    private final AccountExtract extract;
    private final StorageTargetStore targets;
    private final VaultStore vaults;
    private final VaultMaker maker;
    private final VaultAccess access;
    private final DataDirectory data;
    private final CopySnapshots snapshots;

    public CopyMaker(AccountExtract extract, StorageTargetStore targets, VaultStore vaults, VaultMaker maker,
            VaultAccess access, DataDirectory data, CopySnapshots snapshots) {
        this.extract = extract;
        this.targets = targets;
        this.vaults = vaults;
        this.maker = maker;
        this.access = access;
        this.data = data;
        this.snapshots = snapshots;
    }

    /** Makes a copy; false when the account has no storage target yet and so no vault of its own. */
    boolean copy(String accountId, Instant now) {
        Optional<VaultRow> vault = vaults.accountVault(accountId)
                .or(() -> targets.first(accountId).map(target -> makeVault(accountId, target, now)));
        vault.ifPresent(row -> publish(accountId, row, now));
        return vault.isPresent();
    }

    private VaultRow makeVault(String accountId, StorageTargetRow target, Instant now) {
        VaultRow row = maker.make(accountId, target, VAULT_NAME, Optional.empty());
        vaults.add(accountId, row, now);
        return row;
    }

    private void publish(String accountId, VaultRow vault, Instant now) {
        try (WorkSpace space = WorkSpace.within(data.root())) {
            snapshots.publish(access.byId(RequestScope.system(accountId), vault.id()).newest(),
                    extract.write(accountId, space.directory()), now);
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
