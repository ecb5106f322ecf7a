package dev.strongroom.model.access;

import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A key for programs, without its secret.
 *
 * @param clientId names the key to the agent
 * @param createdBy who made it; it may do nothing that they may not, and ends with them
 * @param lastUsedAt when a token was last asked for with it
 */
public record ApiKeyView(String clientId, String name, Map<String, Set<ServiceKind>> permissions, String createdBy,
        Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
