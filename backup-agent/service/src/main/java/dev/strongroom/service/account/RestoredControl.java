package dev.strongroom.service.account;

import dev.strongroom.service.store.control.RestoredRows.SignInNeeded;
import java.time.Instant;
import java.util.List;

/**
 * What came back with a control database.
 *
 * @param copiedAt when the copy was made: what changed later is lost, except what is in the vaults
 * @param accountId the account that it is of
 * @param tasks how many tasks it has
 * @param secretsKept whether the master key is still there, so that every stored secret works
 * @param signInsNeeded the mailboxes that nobody can sign in to before their users did again
 */
public record RestoredControl(Instant copiedAt, String accountId, long tasks, boolean secretsKept,
        List<SignInNeeded> signInsNeeded) {
    public RestoredControl {
        signInsNeeded = List.copyOf(signInsNeeded);
    }
}
