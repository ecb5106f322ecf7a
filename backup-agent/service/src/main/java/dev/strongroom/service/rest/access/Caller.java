package dev.strongroom.service.rest.access;

import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.SignInRefusedException;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Who makes a request, kept among its properties.
 *
 * @param type what is kept
 */
record Caller<T>(Class<T> type) {
    static final Caller<RequestScope> SCOPE = new Caller<>(RequestScope.class);
    static final Caller<BearerToken> TOKEN = new Caller<>(BearerToken.class);

    void set(ContainerRequestContext request, T value) {
        request.setProperty(type.getName(), value);
    }

    /** What was set; {@link SignInRefusedException} when nothing was, so that a mistake never opens anything. */
    T get(ContainerRequestContext request) {
        Object value = request.getProperty(type.getName());
        if (!type.isInstance(value)) {
            throw new SignInRefusedException("Sign in first.");
        }
        return type.cast(value);
    }
}
