package dev.strongroom.service.usecase;

import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.scope.RequestScope;

/** Telling before a restore what will become of the items. */
public interface RestorePlans {
    /**
     * Signs in to the mailbox that would be written to, and looks into the stored items for some seconds at most. Writes
     * nothing.
     *
     * @throws ConflictException with the reason when the mailbox can't be signed in to
     */
    RestorePlan plan(RequestScope scope, RestoreRequest request);
}
