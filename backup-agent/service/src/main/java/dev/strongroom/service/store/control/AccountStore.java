package dev.strongroom.service.store.control;

import dev.strongroom.service.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agent itself, its partners and its customer accounts. */
public final class AccountStore {
    private final ControlDatabase database;

    public AccountStore(ControlDatabase database) {
        this.database = database;
    }

    /** The agent's own id, made when it is asked for first. */
    public String agentId(Instant now) {
        return database.write(h -> {
            h.createUpdate("INSERT INTO agent (id, created_at) SELECT :id, :now WHERE NOT EXISTS (SELECT 1 FROM agent)")
                    .bind("id", UUID.randomUUID().toString())
                    .bind("now", now.toEpochMilli())
                    .execute();
            return h.createQuery("SELECT id FROM agent").mapTo(String.class).one();
        });
    }

    /** Adds an account of a new partner. */
    public AccountRow add(String partnerName, String name, Instant now) {
        AccountRow account = new AccountRow(UUID.randomUUID().toString(), UUID.randomUUID().toString(), name,
                Optional.empty());
        database.run(h -> {
            h.createUpdate("INSERT INTO partner (id, name, created_at) VALUES (:id, :name, :now)")
                    .bind("id", account.partnerId())
                    .bind("name", partnerName)
                    .bind("now", now.toEpochMilli())
                    .execute();
            h.createUpdate("""
                    INSERT INTO account (id, partner_id, name, created_at) VALUES (:id, :partner, :name, :now)""")
                    .bind("id", account.id())
                    .bind("partner", account.partnerId())
                    .bind("name", name)
                    .bind("now", now.toEpochMilli())
                    .execute();
        });
        return account;
    }

    /** Says which secret holds the account's recovery key. */
    public void setRecoveryKey(String accountId, String secretId) {
        database.run(h -> h.createUpdate("UPDATE account SET recovery_key_secret_id = :secret WHERE id = :account")
                .bind("secret", secretId)
                .bind("account", accountId)
                .execute());
    }

    /** The account of this id. */
    public Optional<AccountRow> find(String accountId) {
        return database.read(h -> h.createQuery("SELECT * FROM account WHERE id = :account")
                .bind("account", accountId)
                .map((row, context) -> account(row))
                .findOne());
    }

    /** When the account is to be removed. */
    public Optional<Instant> removalAt(String accountId) {
        return database.read(h -> h.createQuery("SELECT removal_at FROM account WHERE id = :account")
                .bind("account", accountId)
                .map((row, context) -> Column.optionalInstant(row, "removal_at"))
                .findOne())
                .flatMap(at -> at);
    }

    /** Says when the account is to be removed, or that it stays. */
    public void setRemoval(String accountId, Optional<Instant> at) {
        database.run(h -> h.createUpdate("UPDATE account SET removal_at = :at WHERE id = :account")
                .bind("at", Column.millis(at))
                .bind("account", accountId)
                .execute());
    }

    /** The accounts whose removal is due by then: for the agent's own work only. */
    public List<String> removalsDue(Instant now) {
        return database.read(h -> h.createQuery("SELECT id FROM account WHERE removal_at <= :now ORDER BY id")
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    /** Removes an account with all that is its own, and the users who belong to no other. */
    public void remove(String accountId) {
        database.run(h -> {
            h.execute("""
                    DELETE FROM app_user WHERE partner_id IS NULL
                      AND id IN (SELECT user_id FROM user_account WHERE account_id = ?)
                      AND id NOT IN (SELECT user_id FROM user_account WHERE account_id <> ?)""", accountId, accountId);
            h.execute("DELETE FROM account WHERE id = ?", accountId);
            h.execute("DELETE FROM audit_chain WHERE chain = ?", accountId);
        });
    }

    /** Every account, by name: for the agent's own work only. */
    public List<AccountRow> all() {
        return database.read(h -> h.createQuery("SELECT * FROM account ORDER BY name, id")
                .map((row, context) -> account(row))
                .list());
    }

    /** The accounts that a user may open, by name, after the cursor. */
    public List<AccountRow> ofUser(String userId, Optional<PageCursor> after, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT a.* FROM account a
                WHERE (a.id IN (SELECT account_id FROM user_account WHERE user_id = :user)
                    OR a.partner_id = (SELECT partner_id FROM app_user
                      WHERE id = :user AND partner_accounts = 'ALL'))
                  AND (a.name, a.id) > (:key, :id)
                ORDER BY a.name, a.id LIMIT :limit""")
                .bind("user", userId)
                .bind("key", after.map(PageCursor::key).orElse(""))
                .bind("id", after.map(PageCursor::id).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> account(row))
                .list());
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        return new AccountRow(row.getString("id"), row.getString("partner_id"), row.getString("name"),
                Column.optionalString(row, "recovery_key_secret_id"));
    }
}
