package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.task.EntityAccess;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.EntityAccesses;
import java.util.List;

/** Nothing has Limited Access. */
final class FakeEntityAccesses implements EntityAccesses {
    private final FakeTasks tasks;

    FakeEntityAccesses(FakeTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public EntityAccess access(RequestScope scope, String entityId) {
        tasks.entity(scope, entityId);
        return new EntityAccess(false);
    }

    @Override
    public EntityAccess limit(RequestScope scope, String entityId, EntityAccess access) {
        tasks.entity(scope, entityId);
        return access;
    }

    @Override
    public List<EntityView> own(RequestScope scope) {
        return List.of();
    }
}
