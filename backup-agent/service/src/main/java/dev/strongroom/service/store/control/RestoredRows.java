package dev.strongroom.service.store.control;

import java.time.Instant;
import java.util.List;

/** Puts right in a control database that came back from a vault what is no longer so. */
public final class RestoredRows {
    private final ControlDatabase database;

    /** A mailbox that nobody can sign in to before its user did again. */
    public record SignInNeeded(String task, String mailbox) {}

    public RestoredRows(ControlDatabase database) {
        this.database = database;
    }

    /** Ends what was under way when the copy was made. */
    public void endWork(Instant now) {
        String problem = "The agent was restored from a backup of its database while this was under way.";
        database.run(h -> {
            h.execute(
                    """
                            UPDATE job SET status = 'FAILED', ended_at = ?, problem = ?, request = NULL WHERE ended_at IS NULL""",
                    now.toEpochMilli(), problem);
            h.execute("UPDATE run SET outcome = 'FAILED', ended_at = ?, problem = ? WHERE ended_at IS NULL",
                    now.toEpochMilli(), problem);
            h.execute("UPDATE job SET result_name = NULL");
        });
    }

    /** Says that the account's storage lies elsewhere now: what began with the old directory begins with the new one. */
    public void moveStorage(String accountId, String from, String to) {
        database.run(h -> {
            for (String table : List.of("storage_target", "vault")) {
                h.createUpdate("UPDATE " + table + """
                         SET location = :to || substr(location, length(:from) + 1)
                        WHERE account_id = :account
                          AND (location = :from OR substr(location, 1, length(:from) + 1) = :from || '/')""")
                        .bind("to", to)
                        .bind("from", from)
                        .bind("account", accountId)
                        .execute();
            }
        });
    }

    /** Forgets every mailbox secret of the account, because the key that sealed them is lost. */
    public void forgetMailboxSecrets(String accountId) {
        database.run(h -> {
            h.execute("UPDATE entity_login SET secret_id = NULL WHERE account_id = ?", accountId);
            h.execute("DELETE FROM secret WHERE account_id = ? AND kind = 'MAILBOX'", accountId);
            h.execute("""
                    UPDATE entity SET sign_in_needed = 1,
                      problem = 'The password was lost with the master key. Sign in to the mailbox again.'
                    WHERE account_id = ?""", accountId);
        });
    }

    /** Forgets what opens the account's storage targets, because the key that sealed it is lost. */
    public void forgetStorageSecrets(String accountId) {
        database.run(h -> {
            h.execute("""
                    UPDATE storage_target SET secret_id = NULL, passphrase_secret_id = NULL,
                      proxy_password_secret_id = NULL
                    WHERE account_id = ?""", accountId);
            h.execute("DELETE FROM secret WHERE account_id = ? AND kind = 'STORAGE'", accountId);
        });
    }

    /** The account's mailboxes that need a new sign-in, by task and name. */
    public List<SignInNeeded> signInsNeeded(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT s.name AS task, e.name AS mailbox FROM entity e
                JOIN task_settings s ON s.task_id = e.task_id
                JOIN entity_login l ON l.entity_id = e.id
                WHERE e.account_id = :account AND (e.sign_in_needed = 1 OR l.secret_id IS NULL)
                ORDER BY s.name, e.name""")
                .bind("account", accountId)
                .map((row, context) -> new SignInNeeded(row.getString("task"), row.getString("mailbox")))
                .list());
    }
}
