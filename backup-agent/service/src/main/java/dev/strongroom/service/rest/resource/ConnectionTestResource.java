package dev.strongroom.service.rest.resource;

import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ConnectionTests;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Tries a connection before a task is made of it. */
@Path(Api.ACCOUNT + "connection-tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConnectionTestResource {
    private final ConnectionTests tests;

    public ConnectionTestResource(ConnectionTests tests) {
        this.tests = tests;
    }

    @POST
    @Requires(Permission.ACTIVATE_TASKS)
    @Operation(operationId = "testConnection",
            summary = "Try to connect and sign in; what the server does wrong is in the answer, not an error")
    public ConnectionTestResult run(@Context RequestScope scope, ConnectionTestRequest request) {
        return tests.run(scope, request);
    }
}
