package dev.strongroom.service.usecase;

import dev.strongroom.model.task.EntityAccess;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.scope.RequestScope;
import java.util.List;

/** Who may open what was backed up of which entity. */
public interface EntityAccesses {
    EntityAccess access(RequestScope scope, String entityId);

    /** Sets or takes away Limited Access; only primary users may. */
    EntityAccess limit(RequestScope scope, String entityId, EntityAccess access);

    /** The entities that have the caller's own address, for end users to restore from. */
    List<EntityView> own(RequestScope scope);
}
