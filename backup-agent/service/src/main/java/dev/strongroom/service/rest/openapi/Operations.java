package dev.strongroom.service.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.problem.Problem;
import dev.strongroom.service.rest.problem.ProblemMediaType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes what the annotations of JAX-RS alone don't tell of operations. */
final class Operations {
    private static final String BEARER = "bearer";

    private final Map<String, Method> methods;
    private final Examples examples;

    Operations(Set<Class<?>> resources, ObjectMapper mapper) {
        this.methods = resources.stream()
                .flatMap(resource -> Stream.of(resource.getMethods()))
                .filter(method -> method.isAnnotationPresent(io.swagger.v3.oas.annotations.Operation.class))
                .collect(Collectors.toUnmodifiableMap(Operations::id, Function.identity()));
        this.examples = new Examples(mapper);
    }

    void complete(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        EventSchemas.addTo(components);
        components.addResponses(
                "Problem",
                new ApiResponse().description("What went wrong and what to do; docs/problems.md explains the codes.")
                        .content(
                                new Content().addMediaType(
                                        ProblemMediaType.NAME,
                                        new MediaType().schema(
                                                new JsonSchema().$ref("#/components/schemas/Problem")))));
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .description("The accessToken that POST /api/v1/sessions answers with."));
        api.getPaths().forEach((path, item) -> complete(path, item));
    }

    private void complete(String path, PathItem item) {
        item.readOperations().forEach(operation -> complete(path, operation));
    }

    private void complete(String path, Operation operation) {
        Method method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException(
                    "The operation " + operation.getOperationId() + " has no method of its own.");
        }
        OperationAccess.of(method).describe(operation, BEARER);
        new OperationParameters(operation).complete(path);
        new OperationReplies(method, path).describe(operation);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            examples.addTo(operation.getRequestBody(), method);
        }
    }

    private static String id(Method method) {
        return method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class).operationId();
    }
}
