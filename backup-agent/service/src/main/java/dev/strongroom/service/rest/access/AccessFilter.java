package dev.strongroom.service.rest.access;

import dev.strongroom.service.rest.access.RequiresSignIn.Except;
import dev.strongroom.service.rest.http.ClientSide;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.Sessions;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through to a resource method only as the method's annotation allows; a method without one is closed.
 * The method finds the caller by a parameter {@code @Context RequestScope} or {@code @Context BearerToken}.
 */
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);
    /** The path parameter that names the account. */
    public static final String ACCOUNT = "account";

    private final Sessions sessions;

    @Context
    private ResourceInfo resource;
    @Context
    private Provider<ClientSide> client;

    public AccessFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null && method.isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        RequiresSignIn signIn = method == null ? null : method.getAnnotation(RequiresSignIn.class);
        if (signIn != null && signIn.except() == Except.LOOPBACK && client.get().isLoopback()) {
            return;
        }
        BearerToken token = BearerToken.of(request);
        Caller.TOKEN.set(request, token);
        if (signIn != null && signIn.except() == Except.ONE_TIME_PASSWORD) {
            requireSession(token);
            return;
        }
        RequestScope scope = sessions.scope(token.value(), account(request));
        Caller.SCOPE.set(request, scope);
        if (signIn == null) {
            require(method, scope);
        }
    }

    private void requireSession(BearerToken token) {
        try {
            sessions.scope(token.value(), Optional.empty());
        } catch (PasswordChangeRequiredException e) {
            LOG.trace("A one-time password is enough here.", e);
        }
    }

    private static void require(@Nullable Method method, RequestScope scope) {
        Requires requires = method == null ? null : method.getAnnotation(Requires.class);
        if (requires == null) {
            throw new ForbiddenException("Nobody may do this.");
        }
        scope.require(requires.value());
    }

    private static Optional<String> account(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(ACCOUNT));
    }
}
