package dev.strongroom.service.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Names a request in its answer and in the log.
 *
 * @param value 12 characters of base64url
 */
public record RequestId(String value) {
    private static final String PROPERTY = RequestId.class.getName();
    private static final int BYTES = 9;

    static RequestId assign(ContainerRequestContext request) {
        byte[] bytes = new byte[BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        RequestId id = new RequestId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        request.setProperty(PROPERTY, id);
        return id;
    }

    /** The request's id; it gets one now when it failed before the first filter. */
    public static RequestId of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof RequestId id ? id : assign(request);
    }
}
