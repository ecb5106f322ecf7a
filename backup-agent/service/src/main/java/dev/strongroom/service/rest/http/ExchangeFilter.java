package dev.strongroom.service.rest.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.time.Duration;
import java.util.Locale;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each request its id, and each answer a log line and a metric. The line has the path but never the query, the
 * headers or the body, which may hold secrets and people's own words. The time is that until the answer's first byte.
 */
@PreMatching
@Priority(100)
public final class ExchangeFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger("dev.strongroom.requests");
    private static final String BEGIN = ExchangeFilter.class.getName();
    private static final int LONGEST_PATH = 300;

    private final MeterRegistry metrics;

    public ExchangeFilter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestId.assign(request);
        request.setProperty(BEGIN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RequestId id = RequestId.of(request);
        response.getHeaders().putSingle("X-Request-Id", id.value());
        Duration took = request.getProperty(BEGIN) instanceof Long begin
                ? Duration.ofNanos(System.nanoTime() - begin)
                : Duration.ZERO;
        Timer.builder("http.server.requests")
                .tag("method", knownMethod(request))
                .tag("uri", template(request))
                .tag("status", Integer.toString(response.getStatus()))
                .register(metrics)
                .record(took);
        LOG.info(
                "{} {} {} {} {} ms",
                id.value(),
                knownMethod(request),
                path(request),
                response.getStatus(),
                took.toMillis());
    }

    private static String knownMethod(ContainerRequestContext request) {
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS" -> method;
            default -> "OTHER";
        };
    }

    /** The path as its resource declares it, so that ids make no metrics of their own. */
    private static String template(ContainerRequestContext request) {
        if (request.getUriInfo() instanceof ExtendedUriInfo info && !info.getMatchedTemplates().isEmpty()) {
            StringBuilder template = new StringBuilder();
            info.getMatchedTemplates().reversed().forEach(part -> template.append(part.getTemplate()));
            return template.toString().replace("//", "/");
        }
        return "unknown";
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    }
}
