package dev.strongroom.service.usecase;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.scope.RequestScope;

/** What an account asks of its users when they sign in. */
public interface AccountSecurity {
    /** What it asks now. */
    Versioned<SecuritySettings> settings(RequestScope scope);

    /** Asks something else if nobody changed it since {@code version}. */
    Versioned<SecuritySettings> change(RequestScope scope, String version, SecuritySettings settings);
}
