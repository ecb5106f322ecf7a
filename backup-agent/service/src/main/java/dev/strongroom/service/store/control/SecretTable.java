package dev.strongroom.service.store.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sealed secrets and the sealed keys of accounts. Knows no key. */
public final class SecretTable {
    private final ControlDatabase database;

    public SecretTable(ControlDatabase database) {
        this.database = database;
    }

    /** The account's key, sealed. */
    public Optional<byte[]> accountKey(String accountId) {
        return database.read(h -> h.createQuery("SELECT sealed FROM account_key WHERE account_id = :account")
                .bind("account", accountId)
                .mapTo(byte[].class)
                .findOne());
    }

    /** The ids of the accounts that have a key. */
    public List<String> accountsWithKey() {
        return database.read(h -> h.createQuery("SELECT account_id FROM account_key ORDER BY account_id")
                .mapTo(String.class)
                .list());
    }

    /** Keeps an account's key unless it has one; gives the one that it has then. */
    public byte[] keepAccountKey(String accountId, byte[] sealed, Instant now) {
        return database.write(h -> {
            h.createUpdate("""
                    INSERT INTO account_key (account_id, sealed, created_at) VALUES (:account, :sealed, :now)
                    ON CONFLICT DO NOTHING""")
                    .bind("account", accountId)
                    .bind("sealed", sealed)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return h.createQuery("SELECT sealed FROM account_key WHERE account_id = :account")
                    .bind("account", accountId)
                    .mapTo(byte[].class)
                    .one();
        });
    }

    /** Forgets an account's key, and with it what its secrets say. */
    public void removeAccountKey(String accountId) {
        database.run(h -> h.execute("DELETE FROM account_key WHERE account_id = ?", accountId));
    }

    /** Keeps a secret, in the place of one of the same id. */
    public void put(String accountId, SecretRow secret, Instant now) {
        database.run(h -> h.createUpdate("""
                INSERT INTO secret (account_id, id, kind, sealed, created_at)
                VALUES (:account, :id, :kind, :sealed, :now)
                ON CONFLICT (account_id, id) DO UPDATE SET kind = excluded.kind, sealed = excluded.sealed""")
                .bind("account", accountId)
                .bind("id", secret.id())
                .bind("kind", secret.kind())
                .bind("sealed", secret.sealed())
                .bind("now", now.toEpochMilli())
                .execute());
    }

    /** A secret of the account. */
    public Optional<SecretRow> find(String accountId, String id) {
        return database.read(h -> h.createQuery("SELECT * FROM secret WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> new SecretRow(row.getString("id"), row.getString("kind"),
                        row.getBytes("sealed")))
                .findOne());
    }

    /** Removes a secret; one that is not there is no error. */
    public void remove(String accountId, String id) {
        database.run(h -> h.execute("DELETE FROM secret WHERE account_id = ? AND id = ?", accountId, id));
    }
}
