package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.RestorePlans;
import dev.strongroom.service.usecase.Subjects;
import dev.strongroom.service.usecase.Tasks;
import java.util.List;
import java.util.Optional;

/** Of each restore one event comes back differently. */
final class FakeRestorePlans implements RestorePlans {
    private final Tasks tasks;
    private final Subjects subjects;

    FakeRestorePlans(Tasks tasks, Subjects subjects) {
        this.tasks = tasks;
        this.subjects = subjects;
    }

    @Override
    public RestorePlan plan(RequestScope scope, RestoreRequest request) {
        subjects.narrowed(scope, Subjects.Thing.ENTITY, request.entityId()).require(Permission.RESTORE);
        tasks.entity(scope, request.entityId());
        return new RestorePlan(
                List.of(new RestorePlan.KindPlan(FolderView.Kind.EVENT, 3, 4_096, Optional.empty(), 1, 0)),
                List.of(new RestorePlan.ItemPlan("key", FolderView.Kind.EVENT, "Regatta", List.of("Calendar"),
                        List.of("Its online meeting is a link in its text."))));
    }
}
