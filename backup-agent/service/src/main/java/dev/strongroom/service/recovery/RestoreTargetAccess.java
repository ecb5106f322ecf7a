package dev.strongroom.service.recovery;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.Subjects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may restore to where. Thread-safe. */
record RestoreTargetAccess(Subjects subjects) {
    /** Passes when the request names one target at most, and one that is open to the caller. */
    void require(RequestScope scope, RestoreRequest request, EntityRow row) {
        if (Stream.of(request.targetEntityId(), request.targetMailbox(), request.targetTenantUser())
                .filter(Optional::isPresent)
                .count() > 1) {
            throw new InvalidInputException("targetMailbox", "Name either a mailbox of a task or another one.");
        }
        boolean isDrive = row.service() == ServiceKind.ONEDRIVE;
        if (isDrive && request.targetMailbox().isPresent()) {
            throw new InvalidInputException("targetMailbox", "A drive is restored into a drive. Choose one.");
        }
        if (!isDrive && request.method() == RestoreMethod.DUPLICATE) {
            throw new InvalidInputException("method", "Mail is not duplicated. Choose another method.");
        }
        if (!isDrive && request.sharing().isPresent()) {
            throw new InvalidInputException("sharing", "Only what lies in drives is shared. Leave it out.");
        }
        // What is written to is restored into, whoever's task it belongs to.
        request.targetEntityId().ifPresent(id -> narrowed(scope, id).require(Permission.RESTORE));
        if (request.targetMailbox().isPresent() && scope.reach() instanceof Reach.Own) {
            throw new ForbiddenException("You may restore into your own mailbox only.");
        }
        if (request.targetTenantUser().isPresent()) {
            // Whoever may modify the task could add the mailbox to it and restore there.
            narrowed(scope, row.id()).require(Permission.MODIFY_TASKS);
            if (row.service() == ServiceKind.IMAP) {
                throw new InvalidInputException("targetTenantUser", "This mailbox lies in no tenant.");
            }
        }
    }

    private RequestScope narrowed(RequestScope scope, String entityId) {
        return subjects.narrowed(scope, Subjects.Thing.ENTITY, entityId);
    }
}
