package dev.strongroom.model.account;

import dev.strongroom.model.task.ServiceKind;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Set;

/**
 * What a user may do in an account.
 *
 * @param permissions of a user of the role CUSTOM: the services that each permission is for; docs/api.md names them. A
 *            permission of the whole account takes any service. Without meaning for the other roles
 */
public record UserRights(@NotNull(message = "Choose a role.") UserRole role,
        Map<String, Set<ServiceKind>> permissions) {
    public UserRights {
        permissions = permissions == null ? Map.of() : Map.copyOf(permissions);
    }
}
