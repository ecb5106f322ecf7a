package dev.strongroom.service.recovery;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.recovery.restore.RestorePlanning;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.task.MailboxConnections;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.RestorePlans;
import dev.strongroom.service.usecase.Subjects;
import java.time.InstantSource;

/** Plans of restores of what an account's tasks backed up. Thread-safe. */
public final class AccountRestorePlans implements RestorePlans {
    private final EntityStore entities;
    private final StoredEntities stored;
    private final MailboxConnections connections;
    private final InstantSource clock;
    private final Subjects subjects;

    public AccountRestorePlans(EntityStore entities, StoredEntities stored, MailboxConnections connections,
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
                .orElseThrow(() -> new NotFoundException("There is no such mailbox in this account."));
        new RestoreTargetAccess(subjects).require(scope, request, row);
        try {
            StoredEntity entity = stored.of(scope, row.id());
            Choice choice = Choice.of(entity.catalogue(), request.run(), request.selection());
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
}
