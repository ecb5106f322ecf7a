package dev.strongroom.service.usecase;

import dev.strongroom.model.activity.ActivityView;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.RequestScope;
import java.time.Instant;
import java.util.Optional;

/** What the agent did for an account: backups of entities, restores and exports. */
public interface Activities {
    /**
     * Which.
     *
     * @param status as {@link ActivityView#status}
     * @param task part of the task's name, whatever the case of its letters
     * @param item part of the entity's name
     */
    record Filter(Optional<Instant> from, Optional<Instant> to, Optional<JobKind> activity,
            Optional<ServiceKind> service, Optional<String> status, Optional<String> task, Optional<String> item) {}

    /** Latest first. */
    Page<ActivityView> list(RequestScope scope, Filter filter, PageRequest page);

    /** One of them, as the list has it. */
    ActivityView get(RequestScope scope, String activityId);

    /** All that the filter shows as CSV, at most 100,000. */
    Download csv(RequestScope scope, Filter filter);
}
