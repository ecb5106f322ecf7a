package dev.strongroom.connectors.microsoft.graph;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks with every request for ids that a move does not change, and for large pages. The SDK forgets these wishes when it
 * follows a link.
 */
final class Preferences implements Interceptor {
    private static final int PAGE = 500;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder().addHeader("Prefer", "IdType=\"ImmutableId\"");
        if (chain.request().url().encodedPath().contains("/delta")) {
            request.addHeader("Prefer", "odata.maxpagesize=" + PAGE);
        }
        return chain.proceed(request.build());
    }
}
