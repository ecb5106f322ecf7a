package dev.strongroom.service.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * The OpenAPI 3.1 document of the resources, made from their annotations and types when it is first asked for, so that it
 * can't say anything that the code does not.
 */
public final class OpenApiDocument {
    static {
        ModelConverters.getInstance(true).addConverter(new ApiTypes());
    }

    private final Set<Class<?>> resources;
    private final ObjectMapper mapper;
    private volatile String json = "";

    /** @param mapper writes the examples as the API would read them */
    public OpenApiDocument(Set<Class<?>> resources, ObjectMapper mapper) {
        this.resources = new TreeSet<>(Comparator.comparing(Class::getName));
        this.resources.addAll(resources);
        this.mapper = mapper;
    }

    /** The document as JSON. */
    public String json() {
        if (json.isEmpty()) {
            json = make();
        }
        return json;
    }

    private String make() {
        OpenAPI api = new OpenAPI(SpecVersion.V31).openapi("3.1.0")
                .addServersItem(new Server().url("/"))
                .info(
                        new Info().title("Strongroom agent")
                                .version("1")
                                .description("Backs up and restores mail and cloud accounts. docs/api.md explains it.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        SwaggerConfiguration configuration = new SwaggerConfiguration().openAPI(api).openAPI31(true);
        OpenAPI read = new Reader(configuration).read(resources);
        new Operations(resources, mapper).complete(read);
        try {
            return Json31.mapper().writeValueAsString(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The OpenAPI document can't be written.", e);
        }
    }
}
