package dev.strongroom.service.rest.resource;

import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.service.rest.access.OpenToAll;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AgentStatus;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What the agent says about itself. */
@Path(Api.V1)
@Produces(MediaType.APPLICATION_JSON)
public final class AgentResource {
    private final AgentStatus status;

    public AgentResource(AgentStatus status) {
        this.status = status;
    }

    @GET
    @Path("agent")
    @RequiresSignIn
    @Operation(operationId = "agent", summary = "The agent's name and version")
    public AgentInfo agent(@Context RequestScope scope) {
        return status.info(scope);
    }

    @GET
    @Path("health")
    @OpenToAll
    @Operation(operationId = "health", summary = "Whether the agent is well")
    public Health health() {
        return status.health();
    }
}
