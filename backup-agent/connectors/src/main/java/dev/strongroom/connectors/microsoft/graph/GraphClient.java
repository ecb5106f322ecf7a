package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.RequestOption;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;
import dev.strongroom.connectors.microsoft.ServiceUrl;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Microsoft's SDK, put together so that it suits a backup: it never tries again and never waits by itself, sends the token
 * to Graph alone, and an answer may take as long as it needs. Every method sends one request. Thread-safe.
 */
public final class GraphClient {
    private final ServiceUrl address;
    private final OkHttpClient http;
    private final GraphServiceClient sdk;
    private final HostGuard guard;
    private final ActiveCalls calls = new ActiveCalls();

    /**
     * A client for one tenant.
     *
     * @param connections with time-outs, proxy and trust
     */
    public GraphClient(ServiceUrl address, OkHttpClient connections) {
        this.address = address;
        guard = new HostGuard(address);
        RequestOption[] noRetries = {new RetryHandlerOption((delay, count, request, response) -> false, 0, 0)};
        OkHttpClient.Builder builder = connections.newBuilder();
        for (Interceptor interceptor : GraphClientFactory.createDefaultGraphInterceptors(noRetries)) {
            builder.addInterceptor(interceptor);
        }
        http = builder.addInterceptor(new Preferences())
                .addNetworkInterceptor(guard)
                .eventListener(calls)
                .build();
        sdk = new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(guard), http);
        sdk.getRequestAdapter().setBaseUrl(address.toString());
    }

    /** The token that goes along from now on. */
    public void useToken(String token) {
        guard.use(token);
    }

    /** Ends all calls, and those that come. */
    public void abandon() {
        calls.end();
    }

    /** Of Graph, without a slash at its end. */
    String address() {
        return address.toString();
    }

    GraphServiceClient sdk() {
        return sdk;
    }

    /** A link that an earlier answer gave; one that leads elsewhere is not followed. */
    String link(String link) throws GraphFailure {
        try {
            if (address.sameOrigin(URI.create(link))) {
                return link;
            }
        } catch (IllegalArgumentException notALink) {
            throw foreign(notALink);
        }
        throw foreign(new IllegalArgumentException("Another origin"));
    }

    private static GraphFailure foreign(Exception cause) {
        return new GraphFailure(GraphFailure.Kind.EXPIRED, "foreignLink", "The link does not lead to Microsoft Graph.",
                Optional.empty(), Optional.of(cause));
    }

    /** An address for an upload, which may lie anywhere, but never less safe than Graph itself. */
    URI uploadUrl(String url) throws GraphFailure {
        try {
            URI upload = URI.create(url);
            if ("https".equals(upload.getScheme()) || "http".equals(address.uri().getScheme())) {
                return upload;
            }
        } catch (IllegalArgumentException notALink) {
            throw foreign(notALink);
        }
        throw foreign(new IllegalArgumentException("Not encrypted"));
    }

    /** Sends a request through the SDK. */
    <T> T send(Supplier<T> request) throws GraphFailure {
        try {
            return request.get();
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
    }

    /** Sends a request whose answer is not JSON; the caller closes it. */
    Response open(RequestInformation request) throws GraphFailure {
        // The SDK sets it for requests that it sends itself.
        request.pathParameters.put("baseurl", address.toString());
        Request built = sdk.getRequestAdapter().convertToNativeRequest(request);
        return open(built);
    }

    /** Sends a request as it is; the token goes along to Graph alone. The caller closes the answer. */
    Response open(Request built) throws GraphFailure {
        try {
            Response response = http.newCall(built).execute();
            if (response.isSuccessful()) {
                return response;
            }
            try (response) {
                throw Failures.of(response);
            }
        } catch (IOException e) {
            throw GraphFailure.broken(e);
        }
    }
}
