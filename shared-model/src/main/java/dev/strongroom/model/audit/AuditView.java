package dev.strongroom.model.audit;

import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was done, or that somebody tried in vain.
 *
 * @param service whose task it was done to, where it was one
 * @param subject what it was done to, e.g. a task's name or somebody's address
 * @param performedBy as people know them, or as they named themselves
 */
public record AuditView(String id, Instant at, AuditActivity activity, Optional<ServiceKind> service,
        AuditStatus status, String subject, String performedBy, String description) {}
