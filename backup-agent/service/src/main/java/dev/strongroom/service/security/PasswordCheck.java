package dev.strongroom.service.security;

import dev.strongroom.service.scope.RequestScope;

/** Shows once more that it is a user who asks. */
@FunctionalInterface
public interface PasswordCheck {
    /**
     * Passes when it is the password of the scope's user; counts as an attempt to sign in.
     *
     * @throws dev.strongroom.service.usecase.InvalidInputException naming {@code password}
     */
    void require(RequestScope scope, String password);
}
