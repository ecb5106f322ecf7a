package dev.strongroom.service.scope;

import java.util.Set;

/**
 * What a partner's user may do with the partner.
 *
 * @param accounts which of the partner's customers are open to the user
 */
public record PartnerRights(String partnerId, Set<PartnerPermission> permissions, Accounts accounts) {
    /** Which customers of the partner. */
    public enum Accounts {
        /** Every one, also those that come later. */
        ALL,
        /** Those that are named for the user. */
        NAMED
    }

    public PartnerRights {
        permissions = Set.copyOf(permissions);
    }
}
