package dev.strongroom.service.jobs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.RestoreRequest;
import java.util.Set;

/**
 * What a job is asked to do. It is kept sealed with the account's key until the job ends, because it can hold the secret
 * of a mailbox that no task knows.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = JobRequest.Backup.class, name = "backup"),
    @JsonSubTypes.Type(value = JobRequest.Restore.class, name = "restore"),
    @JsonSubTypes.Type(value = JobRequest.Export.class, name = "export"),
    @JsonSubTypes.Type(value = JobRequest.Rebuild.class, name = "rebuild")})
public sealed interface JobRequest {
    /** The kind of job. */
    JobKind kind();

    /**
     * Backs up a task's entities.
     *
     * @param entityIds which; empty for all that are active
     */
    record Backup(String taskId, Set<String> entityIds) implements JobRequest {
        public Backup {
            entityIds = Set.copyOf(entityIds);
        }

        @Override
        public JobKind kind() {
            return JobKind.BACKUP;
        }
    }

    /** Writes stored items to a mailbox. */
    record Restore(RestoreRequest request) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.RESTORE;
        }
    }

    /** Makes a file of stored items. */
    record Export(ExportRequest request) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.EXPORT;
        }
    }

    /** Makes an entity's catalogue anew from its vault. */
    record Rebuild(String entityId) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.REBUILD;
        }
    }
}
