package dev.strongroom.service.rest.access;

import dev.strongroom.service.scope.RequestScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Lets resource methods take the caller as a {@code @Context} parameter. */
public final class CallerBinder extends AbstractBinder {
    @Override
    protected void configure() {
        bindFactory(ScopeFactory.class).to(RequestScope.class).in(RequestScoped.class);
        bindFactory(TokenFactory.class).to(BearerToken.class).in(RequestScoped.class);
    }

    private static final class ScopeFactory extends CallerFactory<RequestScope> {
        @Inject
        ScopeFactory(ContainerRequestContext request) {
            super(request, Caller.SCOPE);
        }
    }

    private static final class TokenFactory extends CallerFactory<BearerToken> {
        @Inject
        TokenFactory(ContainerRequestContext request) {
            super(request, Caller.TOKEN);
        }
    }

    private abstract static class CallerFactory<T> implements Factory<T> {
        private final ContainerRequestContext request;
        private final Caller<T> caller;

        CallerFactory(ContainerRequestContext request, Caller<T> caller) {
            this.request = request;
            this.caller = caller;
        }

        @Override
        public T provide() {
            return caller.get(request);
        }

        @Override
        public void dispose(T value) {
            // Nothing is held.
        }
    }
}
