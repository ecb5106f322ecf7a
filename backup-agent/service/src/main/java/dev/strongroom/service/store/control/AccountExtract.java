package dev.strongroom.service.store.control;

import dev.strongroom.service.store.SqliteThreads;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/**
 * Makes a copy of the control database that holds one account and nothing of any other, for a vault that the account's
 * recovery key opens.
 */
public final class AccountExtract {
    private final ControlDatabase database;
    private final SqliteThreads threads;

    public AccountExtract(ControlDatabase database, SqliteThreads threads) {
        this.database = database;
        this.threads = threads;
    }

    /**
     * Writes the copy.
     *
     * @param directory an empty directory for it and for what is needed on the way
     * @return the copy's file
     */
    public Path write(String accountId, Path directory) {
        Path whole = directory.resolve("whole.db");
        Path extract = directory.resolve("control.db");
        database.copyTo(whole);
        try (ControlDatabase copy = ControlDatabase.open(whole, threads)) {
            copy.run(h -> removeOthers(h, accountId));
            // A second copy, because the pages of deleted rows stay in a file until it is written anew.
            copy.copyTo(extract);
        }
        return extract;
    }

    private static void removeOthers(Handle h, String accountId) {
        h.execute("DELETE FROM session");
        h.execute("DELETE FROM outbox");
        h.execute("DELETE FROM api_token");
        h.execute("DELETE FROM mailed_link");
        // Sealed by this machine's master key; where the copy is restored, users set it up again.
        h.execute("DELETE FROM second_factor");
        h.execute("DELETE FROM recovery_code");
        h.execute("DELETE FROM audit WHERE account_id IS NOT ?", accountId);
        h.execute("DELETE FROM audit_chain WHERE chain <> ?", accountId);
        h.execute("DELETE FROM account WHERE id <> ?", accountId);
        h.execute("DELETE FROM partner WHERE id NOT IN (SELECT partner_id FROM account)");
        h.execute("DELETE FROM app_user WHERE id NOT IN (SELECT user_id FROM user_account)");
    }
}
