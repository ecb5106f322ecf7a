package dev.strongroom.service.security;

import dev.strongroom.model.account.UserRole;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.PartnerRights;
import dev.strongroom.service.scope.Permission;
import java.util.Optional;
import java.util.Set;

/**
 * What a user may do.
 *
 * @param grants what a user of the role {@link UserRole#CUSTOM} may do; without meaning for the others
 * @param partner what they may do with the partner, for a partner's users
 */
public record UserRights(UserRole role, Grants grants, Optional<PartnerRights> partner) {
    /** What end users may do with the entities that are theirs. */
    private static final Grants OWN =
            Grants.of(Set.of(Permission.VIEW_BACKUPS, Permission.PREVIEW, Permission.RESTORE));

    /** Everything within the accounts that are open to the user. */
    public static UserRights administrator() {
        return new UserRights(UserRole.ADMINISTRATOR, Grants.NONE, Optional.empty());
    }

    /** These permissions alone. */
    public static UserRights custom(Grants grants) {
        return new UserRights(UserRole.CUSTOM, grants, Optional.empty());
    }

    /** What the user may do within the accounts that are open to them. */
    public Grants granted() {
        return switch (role) {
            case ADMINISTRATOR -> Grants.ALL;
            case CUSTOM -> grants;
            case END_USER -> OWN;
        };
    }
}
