package dev.strongroom.service.usecase;

import dev.strongroom.model.session.EmailChange;
import dev.strongroom.model.session.PendingEmail;
import dev.strongroom.service.scope.RequestScope;

/** What users change of themselves. */
public interface Profile {
    /** The user's address, and one that was not confirmed yet. */
    PendingEmail email(RequestScope scope);

    /** Sends a link to the new address; the old one counts until it was followed. */
    PendingEmail changeEmail(RequestScope scope, EmailChange change);

    /** Sends the link once more; {@link NotFoundException} when none waits. */
    PendingEmail resendEmail(RequestScope scope);

    /** Keeps the old address. */
    PendingEmail discardEmail(RequestScope scope);
}
