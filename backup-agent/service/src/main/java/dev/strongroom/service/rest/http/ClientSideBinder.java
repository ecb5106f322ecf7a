package dev.strongroom.service.rest.http;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Makes the {@link ClientSide} of the present request known. */
public final class ClientSideBinder extends AbstractBinder {
    private final TrustedProxies proxies;

    public ClientSideBinder(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void configure() {
        bind(proxies).to(TrustedProxies.class);
        bindFactory(ClientSideFactory.class).to(ClientSide.class).in(RequestScoped.class);
    }

    private static final class ClientSideFactory implements Factory<ClientSide> {
        private final Provider<Request> request;
        private final TrustedProxies proxies;

        @Inject
        ClientSideFactory(Provider<Request> request, TrustedProxies proxies) {
            this.request = request;
            this.proxies = proxies;
        }

        @Override
        public ClientSide provide() {
            return new ClientSide(request.get(), proxies);
        }

        @Override
        public void dispose(ClientSide client) {
            // Nothing is held.
        }
    }
}
