package dev.strongroom.service.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * Tells browsers to keep nothing, run nothing and guess nothing of an answer, and to stay with TLS (RFC 6797). There are
 * no CORS headers: no page of another origin reads an answer.
 */
public final class SecurityHeadersFilter implements ContainerResponseFilter {
    private static final String ONE_YEAR = "max-age=31536000";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getSecurityContext().isSecure()) {
            headers.putSingle("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
