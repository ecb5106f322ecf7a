package dev.strongroom.service.account;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.task.EntityAccess;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityAccessStore;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.EntityAccesses;
import dev.strongroom.service.usecase.NotFoundException;
import java.util.List;
import java.util.Optional;

/** Limited Access, and the entities that are an end user's own. */
public final class LimitedAccess implements EntityAccesses {
    private final EntityAccessStore access;
    private final EntityStore entities;
    private final AuditSink audit;

    public LimitedAccess(EntityAccessStore access, EntityStore entities, AuditSink audit) {
        this.access = access;
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public EntityAccess access(RequestScope scope, String entityId) {
        scope.require(Permission.VIEW_BACKUPS);
        return access.limited(scope.account(), entityId)
                .map(EntityAccess::new)
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
    }

    @Override
    public EntityAccess limit(RequestScope scope, String entityId, EntityAccess wanted) {
        scope.require(Permission.MODIFY_TASKS);
        if (!(scope.reach() instanceof Reach.Everything)) {
            throw new ForbiddenException("Only a primary user sets or takes away Limited Access.");
        }
        EntityAccess before = access(scope, entityId);
        if (!before.equals(wanted)) {
            access.limit(scope.account(), entityId, wanted.limited());
            String name = entities.find(scope.account(), entityId).map(EntityRow::name).orElse(entityId);
            audit.done(scope, AuditActivity.LIMITED_ACCESS_CHANGED, name,
                    wanted.limited() ? "Limited to primary users" : "Open to everybody who may restore");
        }
        return wanted;
    }

    @Override
    public List<EntityView> own(RequestScope scope) {
        if (!(scope.reach() instanceof Reach.Own(String address))) {
            return List.of();
        }
        return access.ofAddress(scope.account(), address)
                .stream()
                .map(id -> entities.find(scope.account(), id))
                .flatMap(Optional::stream)
                .map(EntityRow::view)
                .toList();
    }
}
