package dev.strongroom.service.usecase;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.audit.AuditStatus;
import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.RequestScope;
import java.time.Instant;
import java.util.Optional;

/** The security audit of an account. */
public interface AuditTrail {
    /**
     * Which entries.
     *
     * @param from the first time that is shown
     * @param to the first time that is not
     * @param who part of the name of who performed it, whatever the case of its letters
     * @param text part of what it was done to, or of the description
     */
    record Filter(Optional<Instant> from, Optional<Instant> to, Optional<AuditActivity> activity,
            Optional<AuditStatus> status, Optional<ServiceKind> service, Optional<String> who,
            Optional<String> text) {}

    /** Entries, latest first. */
    Page<AuditView> list(RequestScope scope, Filter filter, PageRequest page);

    /** All that the filter shows as CSV, at most 100,000 entries. */
    Download csv(RequestScope scope, Filter filter);
}
