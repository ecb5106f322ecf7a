package dev.strongroom.service.security;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.usecase.Versioned;

/** What accounts ask of their users; threads and errors as for {@link UserDirectory}. */
public interface AccountSecurityTable {
    /** What the account asks, with its version; what is usual has the version 0. */
    Versioned<SecuritySettings> find(String accountId);

    /** Changes it if it still has the version; false when somebody else was faster. */
    boolean change(String accountId, String version, SecuritySettings settings);
}
