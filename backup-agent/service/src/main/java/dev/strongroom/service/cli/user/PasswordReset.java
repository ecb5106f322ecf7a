package dev.strongroom.service.cli.user;

import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.security.OneTimePassword;

/** Lets somebody back in who forgot the password. */
@FunctionalInterface
public interface PasswordReset {
    /**
     * Gives a user a new one-time password and ends their sessions. The agent must not run.
     *
     * @throws dev.strongroom.service.usecase.NotFoundException when nobody has this address
     */
    OneTimePassword reset(AgentConfig config, String email);
}
