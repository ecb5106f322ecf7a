package dev.strongroom.service.security;

import dev.strongroom.model.access.IpRules;
import dev.strongroom.service.usecase.Versioned;

/** From where accounts may be reached; threads and errors as for {@link UserDirectory}. */
public interface IpRuleTable {
    /** The account's rules, with their version; those of an account that has none have the version 0. */
    Versioned<IpRules> find(String accountId);

    /** Changes them if they still have the version; false when somebody else was faster. */
    boolean change(String accountId, String version, IpRules rules);
}
