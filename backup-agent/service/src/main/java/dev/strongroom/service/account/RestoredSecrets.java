package dev.strongroom.service.account;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.secrets.AccountKeys;
import dev.strongroom.service.secrets.MasterKeyFile;
import dev.strongroom.service.secrets.SealedSecretStore;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.storage.TargetStores;
import dev.strongroom.service.store.control.AccountRow;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.store.control.RestoredRows;
import dev.strongroom.service.store.control.SecretTable;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.store.control.VaultStore;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes a restored control database fit the machine that it came to: its storage, its work, its secrets. */
final class RestoredSecrets {
    private static final Set<String> KEY_LOST = Set.of("master-key-missing", "master-key-wrong");

    private final MasterKeyFile masterKey;
    private final InstantSource clock;
    private final SecureRandom random;
    private final AccountStore accounts;
    private final TaskStore tasks;
    private final VaultStore vaults;
    private final SecretTable table;
    private final RestoredRows rows;

    RestoredSecrets(ControlDatabase database, MasterKeyFile masterKey, InstantSource clock, SecureRandom random) {
        this.masterKey = masterKey;
        this.clock = clock;
        this.random = random;
        this.accounts = new AccountStore(database);
        this.tasks = new TaskStore(database);
        this.vaults = new VaultStore(database);
        this.table = new SecretTable(database);
        this.rows = new RestoredRows(database);
    }

    RestoredControl putRight(CopyFinder.Found found, Secret recoveryKey) {
        AccountRow account = accounts.all().getFirst();
        rows.endWork(clock.instant());
        vaults.accountVault(account.id()).ifPresent(vault -> moveStorage(account.id(), vault, found.location()));
        boolean kept = keysOpen();
        if (!kept) {
            sealAnew(account, recoveryKey);
        }
        return new RestoredControl(found.copy().time(), account.id(),
                tasks.count(account.id(), Set.of(ServiceKind.values())), kept,
                rows.signInsNeeded(account.id()));
    }

    private void moveStorage(String accountId, VaultRow vault, StoreLocation foundAt) {
        if (!(TargetStores.location(vault.location()) instanceof LocalLocation(Path before))
                || !(foundAt instanceof LocalLocation(Path found))) {
            return;
        }
        // Only a storage that moved as a whole can be followed; a vault that was renamed as well is left to the user.
        if (!before.equals(found) && before.endsWith(found.getFileName())) {
            rows.moveStorage(accountId, Objects.requireNonNull(before.getParent()).toString(),
                    Objects.requireNonNull(found.getParent()).toString());
        }
    }

    private boolean keysOpen() {
        try {
            AccountKeys.open(table, masterKey, random, clock);
            return true;
        } catch (StartRefusedException e) {
            if (KEY_LOST.contains(e.code())) {
                return false;
            }
            throw e;
        }
    }

    private void sealAnew(AccountRow account, Secret recoveryKey) {
        table.removeAccountKey(account.id());
        SecretStore secrets = new SealedSecretStore(table, AccountKeys.open(table, masterKey, random, clock), clock);
        Optional<String> recovery = account.recoveryKeySecretId();
        recovery.ifPresent(id -> secrets.replace(account.id(), id, SecretKind.RECOVERY_KEY, recoveryKey));
        for (VaultRow vault : vaults.all(account.id())) {
            secrets.replace(account.id(), vault.passwordSecretId(), SecretKind.VAULT_PASSWORD, recoveryKey);
        }
        rows.forgetMailboxSecrets(account.id());
        rows.forgetStorageSecrets(account.id());
    }
}
