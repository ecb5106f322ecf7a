package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import dev.strongroom.connectors.microsoft.ServiceUrl;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Gives the token to requests to Graph's own origin and takes it from all others, whoever put it there. The SDK compares
 * hosts only, and only where a provider asks it to.
 */
final class HostGuard implements AccessTokenProvider, Interceptor {
    private static final String AUTHORIZATION = "Authorization";

    private final ServiceUrl graph;
    private final AtomicReference<String> token = new AtomicReference<>("");
    private final AllowedHostsValidator hosts;

    HostGuard(ServiceUrl graph) {
        this.graph = graph;
        hosts = new AllowedHostsValidator(graph.uri().getHost());
    }

    /** The token that goes along from now on. */
    void use(String other) {
        token.set(other);
    }

    @Override
    public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
        return graph.sameOrigin(uri) ? token.get() : "";
    }

    @Override
    public AllowedHostsValidator getAllowedHostsValidator() {
        return hosts;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        boolean own = graph.sameOrigin(chain.request().url().uri());
        return chain.proceed(own ? chain.request()
                : chain.request().newBuilder().removeHeader(AUTHORIZATION).build());
    }
}
