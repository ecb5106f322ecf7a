package dev.strongroom.service.usecase;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import java.util.Optional;

/** Jobs under way and done. */
public interface Jobs {
    /** Passes when the scope may cancel a job of this kind: it needs what starting it needs. */
    static void requireToCancel(RequestScope scope, JobKind kind) {
        scope.require(switch (kind) {
            case BACKUP, REBUILD -> Permission.MODIFY_TASKS;
            case RESTORE -> Permission.RESTORE;
            case EXPORT -> Permission.EXPORT;
        });
    }

    /**
     * Which jobs.
     *
     * @param oldestFirst else the latest come first
     */
    record Filter(Optional<JobKind> kind, Optional<JobStatus> status, Optional<String> taskId,
            Optional<String> initiator, boolean oldestFirst) {}

    Page<JobView> list(RequestScope scope, Filter filter, PageRequest page);

    JobView get(RequestScope scope, String jobId);

    /** The jobs of the last 7 days by status. */
    JobSummary summary(RequestScope scope);

    /**
     * Asks the job to end; it does so at its next safe point. One that has ended stays as it is. It has to pass
     * {@link #requireToCancel}.
     */
    JobView cancel(RequestScope scope, String jobId);

    /** The file that an export made; {@link NotFoundException} when there is none or its 72 hours have passed. */
    Download result(RequestScope scope, String jobId);
}
