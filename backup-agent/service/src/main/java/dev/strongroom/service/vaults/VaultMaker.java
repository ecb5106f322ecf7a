package dev.strongroom.service.vaults;

import dev.strongroom.formats.names.SafeName;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.storage.TargetStores;
import dev.strongroom.service.store.control.AccountRow;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes new vaults: a restic repository in a directory of its own at the storage target, wherever that lies, with a random password that only
 * the agent knows and the account's recovery key beside it.
 */
public final class VaultMaker {
    private static final int PASSWORD_BYTES = 32;
    private static final int SHORT_ID = 8;
    private static final int NAME_LENGTH = 100;

    private final AccountStore accounts;
    private final SecretStore secrets;
    private final TargetStores stores;
    private final VaultAccess access;
    private final SecureRandom random;

    public VaultMaker(AccountStore accounts, SecretStore secrets, VaultAccess access, SecureRandom random) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.stores = new TargetStores(secrets);
        this.access = access;
        this.random = random;
    }

    /**
     * Makes a vault at {@code <target>/<name>-<id>}; the caller keeps the row, or {@link #discard}s it.
     *
     * @param name for people who look at the storage; made safe for file systems
     * @param taskId the task that owns it; empty for the account vault
     * @throws ConflictException when something else is there already
     */
    public VaultRow make(String accountId, StorageTargetRow target, String name, Optional<String> taskId) {
        String id = UUID.randomUUID().toString();
        StoreLocation location = TargetStores.location(target.view().location())
                .within(SafeName.of(shortened(name) + "-" + id.substring(0, SHORT_ID)));
        if (location instanceof LocalLocation local) {
            requireFree(local.directory());
        }
        Secret password = randomPassword();
        Vault vault = create(stores.open(accountId, target, location), password, recoveryKey(accountId),
                access.counted(accountId, target, id, location));
        String secretId = secrets.keep(accountId, SecretKind.VAULT_PASSWORD, password);
        VaultRow row = new VaultRow(id, taskId, target.view().id(), location.toString(), secretId, 0);
        access.adopt(accountId, row, vault);
        return row;
    }

    private static String shortened(String name) {
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH);
    }

    private static void requireFree(Path location) {
        try (Stream<Path> entries = Files.isDirectory(location) ? Files.list(location) : Stream.empty()) {
            if (entries.findAny().isPresent() || Files.isRegularFile(location)) {
                throw new ConflictException("There is something else at " + location
                        + " already. Move it away, or choose another storage target.");
            }
        } catch (IOException e) {
            throw new UnavailableException("storage-unusable",
                    "The storage at " + location + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private Secret randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private Secret recoveryKey(String accountId) {
        try {
            String id = accounts.find(accountId)
                    .flatMap(AccountRow::recoveryKeySecretId)
                    .orElseThrow(() -> new NotFoundException("This account has no recovery key."));
            return secrets.read(accountId, id);
        } catch (SecretUnreadableException e) {
            throw new UnavailableException("recovery-key-lost", "The account's recovery key can't be read any more. Run"
                    + " \"strongroom agent rebuild\" with the recovery key that you kept.", e);
        }
    }

    private static Vault create(ObjectStore store, Secret password, Secret recoveryKey, VaultOptions options) {
        try (Password ours = Password.of(password.reveal()); Password theirs = Password.of(recoveryKey.reveal())) {
            Vault vault = Vault.create(store, ours, options);
            try {
                vault.keys().add(theirs, "recovery");
                return vault;
            } catch (VaultException | RuntimeException e) {
                vault.close();
                throw e;
            }
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        }
    }

    /**
     * Forgets a vault that was made for something that did not come about. Its files stay: an empty vault harms nobody,
     * and nothing here ever deletes one.
     */
    public void discard(String accountId, VaultRow row) {
        access.release(row.id());
        secrets.remove(accountId, row.passwordSecretId());
    }
}
