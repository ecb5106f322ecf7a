package dev.strongroom.service.rest.reply;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Turns what the types of this package say into a status, headers and a plain body. */
@Priority(Priorities.USER - 1000)
public final class ReplyFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        switch (response.getEntity()) {
            case Created<?> created -> located(response, Status.CREATED, created.location(), created.body());
            case Accepted<?> accepted -> located(response, Status.ACCEPTED, accepted.location(), accepted.body());
            case Tagged<?> tagged -> {
                response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tagged.version()));
                response.setEntity(tagged.body());
            }
            case null, default -> {
                // A plain body goes out as it is.
            }
        }
    }

    private static void located(ContainerResponseContext response, Status status, URI location, Object body) {
        response.setStatusInfo(status);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, location);
        response.setEntity(body);
    }
}
