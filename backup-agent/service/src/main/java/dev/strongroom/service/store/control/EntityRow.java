package dev.strongroom.service.store.control;

import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * An entity of a task.
 *
 * @param vaultId the vault that it began in and stays in
 * @param status from its state, the backup under way and the last outcome
 * @param items in its newest restore point
 * @param missing items that the newest ledger could not close
 * @param signInNeeded true when nobody can sign in to it before the user did again
 */
public record EntityRow(String id, String taskId, String vaultId, String name, String address, ServiceKind service,
        EntityState state, EntityStatus status, long items, long missing, long bytes, Optional<Instant> lastBackup,
        Optional<String> problem, boolean signInNeeded) {
    /** A new, active mailbox. */
    public static EntityRow neverBackedUp(String id, String taskId, String vaultId, String name, String address,
            ServiceKind service) {
        return new EntityRow(id, taskId, vaultId, name, address, service, EntityState.ACTIVE,
                EntityStatus.SCHEDULED, 0, 0, 0, Optional.empty(), Optional.empty(), false);
    }

    /** As the API shows it. */
    public EntityView view() {
        return new EntityView(id, taskId, name, address, service, status, items, missing, bytes, lastBackup, problem);
    }
}
