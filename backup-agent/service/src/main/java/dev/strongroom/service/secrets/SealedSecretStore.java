package dev.strongroom.service.secrets;

import dev.strongroom.service.store.control.SecretRow;
import dev.strongroom.service.store.control.SecretTable;
import java.time.InstantSource;
import java.util.UUID;

/** Secrets in the control database, sealed with their account's key. */
public final class SealedSecretStore implements SecretStore {
    private final SecretTable table;
    private final AccountKeys keys;
    private final InstantSource clock;

    public SealedSecretStore(SecretTable table, AccountKeys keys, InstantSource clock) {
        this.table = table;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String keep(String accountId, SecretKind kind, Secret secret) {
        String id = UUID.randomUUID().toString();
        replace(accountId, id, kind, secret);
        return id;
    }

    @Override
    public Secret read(String accountId, String secretId) throws SecretUnreadableException {
        SecretRow row = table.find(accountId, secretId)
                .orElseThrow(() -> new SecretUnreadableException("A stored secret is gone."));
        return Secret.ofUtf8(keys.open(accountId, secretId, row.sealed()));
    }

    @Override
    public void replace(String accountId, String secretId, SecretKind kind, Secret secret) {
        byte[] sealed = keys.seal(accountId, secretId, secret.utf8());
        table.put(accountId, new SecretRow(secretId, kind.name(), sealed), clock.instant());
    }

    @Override
    public void remove(String accountId, String secretId) {
        table.remove(accountId, secretId);
    }
}
