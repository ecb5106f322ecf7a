package dev.strongroom.service.scope;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, for which account, and what they may do. Every use case takes one first and reads nothing outside it.
 *
 * @param userId who asks; {@link #SYSTEM} for the agent's own scheduled work
 * @param userName for jobs and the audit
 * @param accountId the account that the request is about; empty only for what is the agent's or a partner's own
 */
public record RequestScope(String userId, String userName, Optional<String> accountId, Set<Permission> permissions) {
    /** The user id of the agent's own work. */
    public static final String SYSTEM = "system";

    public RequestScope {
        permissions = Set.copyOf(permissions);
    }

    /** The agent's own work within one account. */
    public static RequestScope system(String accountId) {
        return new RequestScope(SYSTEM, "Strongroom", Optional.of(accountId), Set.of(Permission.values()));
    }

    /** The account's id; {@link ForbiddenException} when the request has none. */
    public String account() {
        return accountId.orElseThrow(() -> new ForbiddenException("Open an account first."));
    }

    /** Passes when the permission was granted, else throws {@link ForbiddenException}. */
    public void require(Permission permission) {
        if (!permissions.contains(permission)) {
            throw new ForbiddenException(
                    "You may not do this: it needs the permission \"" + permission.title() + "\".");
        }
    }
}
