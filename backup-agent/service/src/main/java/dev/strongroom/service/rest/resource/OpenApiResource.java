package dev.strongroom.service.rest.resource;

import dev.strongroom.service.rest.access.OpenToAll;
import dev.strongroom.service.rest.openapi.OpenApiDocument;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The API's own description. */
@Hidden
@Path(Api.V1 + "openapi.json")
public final class OpenApiResource {
    private final OpenApiDocument document;

    public OpenApiResource(OpenApiDocument document) {
        this.document = document;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @OpenToAll
    public String document() {
        return document.json();
    }
}
