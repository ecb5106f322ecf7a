package dev.strongroom.service.rest.http;

import dev.strongroom.service.rest.problem.ProblemException;
import dev.strongroom.service.rest.problem.ProblemKind;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/** Refuses a body that says that it is too large, and watches over every other one while it is read. */
@PreMatching
@Priority(200)
public final class RequestLimitFilter implements ContainerRequestFilter {
    private final long bytes;
    private final Duration time;

    /**
     * @param bytes the largest body
     * @param time for a body to arrive
     */
    public RequestLimitFilter(long bytes, Duration time) {
        this.bytes = bytes;
        this.time = time;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && declared(length) > bytes) {
            throw BoundedBody.tooLarge(bytes);
        }
        request.setEntityStream(new BoundedBody(request.getEntityStream(), bytes, time));
    }

    private static long declared(String length) {
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "The header Content-Length is not a number.");
        }
    }
}
