package dev.strongroom.service.rest.openapi;

import dev.strongroom.service.rest.access.AccessFilter;
import dev.strongroom.service.usecase.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters that methods don't declare, because a filter reads them, and the bounds of those that they do. */
final class OperationParameters {
    private final Operation operation;

    OperationParameters(Operation operation) {
        this.operation = operation;
    }

    void complete(String path) {
        if (path.contains("{" + AccessFilter.ACCOUNT + "}")) {
            operation.addParametersItem(
                    new Parameter().name(AccessFilter.ACCOUNT)
                            .in("path")
                            .required(true)
                            .schema(new JsonSchema().types(Set.of("string"))));
        }
        Optional.ofNullable(operation.getParameters())
                .orElse(List.of())
                .stream()
                .filter(parameter -> parameter.getName().equals("limit"))
                .forEach(limit -> limit.getSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(PageRequest.MOST_ROWS)));
    }
}
