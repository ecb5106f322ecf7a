package dev.strongroom.service.rest.resource;

import dev.strongroom.service.rest.access.BearerToken;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.event.EventStreams;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** What happens in an account, as it happens. */
@Path(Api.ACCOUNT + "events")
public final class EventResource {
    private final EventStreams streams;

    public EventResource(EventStreams streams) {
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "streamEvents",
            summary = "Server-sent events; each has the type of an AgentEvent as its name and its JSON as its data")
    public StreamingOutput events(@Context RequestScope scope, @Context BearerToken token) {
        return streams.open(scope, token);
    }
}
