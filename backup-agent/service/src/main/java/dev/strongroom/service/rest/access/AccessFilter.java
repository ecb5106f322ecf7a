package dev.strongroom.service.rest.access;

import dev.strongroom.service.rest.access.RequiresSignIn.Except;
import dev.strongroom.service.rest.http.ClientSide;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.SecondFactorSetUpRequiredException;
import dev.strongroom.service.usecase.Sessions;
import dev.strongroom.service.usecase.Subjects;
import dev.strongroom.service.usecase.Subjects.Thing;
import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Locale;
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
    private final Subjects subjects;

    @Context
    private ResourceInfo resource;
    @Context
    private Provider<ClientSide> client;

    /** @param subjects tells to which service a thing belongs that a path names */
    public AccessFilter(Sessions sessions, Subjects subjects) {
        this.sessions = sessions;
        this.subjects = subjects;
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
        account(request).ifPresent(id -> sessions.requireOpen(id, client.get().origin()));
        BearerToken token = BearerToken.of(request);
        Caller.TOKEN.set(request, token);
        if (signIn != null && signIn.except() == Except.ONE_TIME_PASSWORD) {
            requireSession(token);
            return;
        }
        RequestScope scope = sessions.scope(token.value(), account(request));
        if (signIn == null) {
            // Before the things are looked up, too: who may do nothing of the kind learns nothing of what there is.
            require(method, scope);
        }
        RequestScope narrowed = narrowed(request, scope);
        Caller.SCOPE.set(request, narrowed);
        if (signIn == null) {
            requireOfThing(method, narrowed);
        }
    }

    private void requireSession(BearerToken token) {
        try {
            sessions.scope(token.value(), Optional.empty());
        } catch (PasswordChangeRequiredException | SecondFactorSetUpRequiredException e) {
            LOG.trace("A sign-in that something is missing of is enough here.", e);
        }
    }

    /** The scope narrowed to each thing that the path names, from the outer to the inner one. */
    private RequestScope narrowed(ContainerRequestContext request, RequestScope scope) {
        RequestScope narrowed = scope;
        for (Thing thing : Thing.values()) {
            String id = request.getUriInfo().getPathParameters().getFirst(thing.name().toLowerCase(Locale.ROOT));
            if (id != null && scope.accountId().isPresent()) {
                narrowed = subjects.narrowed(narrowed, thing, id);
            }
        }
        return narrowed;
    }

    private static void require(@Nullable Method method, RequestScope scope) {
        Requires requires = method == null ? null : method.getAnnotation(Requires.class);
        RequiresPartner partner = method == null ? null : method.getAnnotation(RequiresPartner.class);
        if (requires != null && scope.grants().allows(requires.value())) {
            return;
        }
        if (requires != null) {
            scope.require(requires.value());
        } else if (partner != null) {
            scope.requirePartner(partner.value());
        } else {
            throw new ForbiddenException("Nobody may do this.");
        }
    }

    private static void requireOfThing(@Nullable Method method, RequestScope scope) {
        Requires requires = method == null ? null : method.getAnnotation(Requires.class);
        if (requires != null && requires.of() != Requires.Of.NAMED_IN_BODY) {
            scope.require(requires.value());
            if (requires.of() == Requires.Of.CONTENTS) {
                scope.requireContents();
            }
        }
    }

    private static Optional<String> account(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(ACCOUNT));
    }
}
