package dev.strongroom.service.usecase;

import dev.strongroom.model.access.IpRules;
import dev.strongroom.model.access.IpRulesView;
import dev.strongroom.service.scope.RequestScope;

/** From where an account may be reached. */
public interface AddressRules {
    Versioned<IpRulesView> rules(RequestScope scope, SignInOrigin origin);

    /**
     * Changes the rules if nobody did since {@code version}; the primary users are told.
     *
     * @throws InvalidInputException for what is no address, and for rules that would keep the caller out
     */
    Versioned<IpRulesView> change(RequestScope scope, SignInOrigin origin, String version, IpRules rules);
}
