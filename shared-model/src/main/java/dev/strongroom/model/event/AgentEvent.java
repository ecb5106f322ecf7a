package dev.strongroom.model.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.TaskView;

/**
 * What {@code GET /api/v1/accounts/{account}/events} streams (server-sent events, WHATWG HTML section 9.2). The event's
 * name is its {@code type}; its data is this as JSON. A console that reconnects reads its lists again: events are hints
 * and may be dropped for a slow reader.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = AgentEvent.JobChanged.class, name = "job"),
    @JsonSubTypes.Type(value = AgentEvent.TaskChanged.class, name = "task"),
    @JsonSubTypes.Type(value = AgentEvent.TaskRemoved.class, name = "task-removed"),
    @JsonSubTypes.Type(value = AgentEvent.EntityChanged.class, name = "entity"),
    @JsonSubTypes.Type(value = AgentEvent.AuditAdded.class, name = "audit")})
public sealed interface AgentEvent {
    /** A job began, moved on or ended. Progress comes at most four times a second a job. */
    record JobChanged(JobView job) implements AgentEvent {}

    /** A task was added or changed. */
    record TaskChanged(TaskView task) implements AgentEvent {}

    /** A task is gone. */
    record TaskRemoved(String taskId) implements AgentEvent {}

    /** Something was written to the security audit; for those who may view it. */
    record AuditAdded(AuditView entry) implements AgentEvent {}

    /** An entity was added or changed. */
    record EntityChanged(EntityView entity) implements AgentEvent {}
}
