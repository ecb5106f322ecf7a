package dev.strongroom.service.recovery;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.recovery.drive.DrivePlan;
import dev.strongroom.service.recovery.restore.RestorePlanning;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.task.EntityConnections;
import dev.strongroom.service.task.WritableDrive;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.RestorePlans;
import dev.strongroom.service.usecase.Subjects;
import java.time.InstantSource;
import java.util.Optional;

/** Plans of restores of what an account's tasks backed up. Thread-safe. */
public final class AccountRestorePlans implements RestorePlans {
    private final EntityStore entities;
    private final StoredEntities stored;
    private final EntityConnections connections;
    private final InstantSource clock;
    private final Subjects subjects;

    public AccountRestorePlans(EntityStore entities, StoredEntities stored, EntityConnections connections,
            InstantSource clock, Subjects subjects) {
        this.entities = entities;
        this.stored = stored;
        this.connections = connections;
        this.clock = clock;
        this.subjects = subjects;
    }

    @Override
    public RestorePlan plan(RequestScope scope, RestoreRequest request) {
        subjects.narrowed(scope, Subjects.Thing.ENTITY, request.entityId()).require(Permission.RESTORE);
        EntityRow row = entities.find(scope.account(), request.entityId())
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
        new RestoreTargetAccess(subjects).require(scope, request, row);
        try {
            StoredEntity entity = stored.of(scope, row.id());
            Choice choice = Choice.of(entity.catalogue(), request.run(), request.selection());
            if (row.service() == ServiceKind.ONEDRIVE) {
                return DrivePlan.of(entity, choice, refusal(connections.drive(scope, request)), clock);
            }
            try (EntityTarget target = connections.target(scope, request).open()) {
                return new RestorePlanning(entity, choice, target, clock).plan();
            }
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        } catch (ConnectorException e) {
            throw new ConflictException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConflictException("The agent is being stopped.");
        }
    }

    /** Why nothing can be written: for want of a permission, or because there is no drive. */
    private static Optional<String> refusal(WritableDrive drive) throws ConnectorException, InterruptedException {
        Optional<String> refusal = drive.refusal();
        if (refusal.isEmpty()) {
            try {
                drive.open().close();
            } catch (RefusedException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return refusal;
    }
}
