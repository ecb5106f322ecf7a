package dev.strongroom.service.rest.openapi;

import dev.strongroom.service.rest.access.OpenToAll;
import dev.strongroom.service.rest.file.FileReply;
import dev.strongroom.service.rest.file.RangeHeaders;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.rest.reply.Tagged;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an operation answers: its status by the type that its method returns, and its problems by what it takes. */
final class OperationReplies {
    private static final ApiResponse PROBLEM = new ApiResponse().$ref("#/components/responses/Problem");

    private final Method method;
    private final String path;

    OperationReplies(Method method, String path) {
        this.method = method;
        this.path = path;
    }

    void describe(Operation operation) {
        ApiResponses replies = new ApiResponses();
        replies.addApiResponse(Integer.toString(status()), success(operation));
        if (takes(operation, RangeHeaders.RANGE)) {
            replies.addApiResponse("206", success(operation).description("The part that was asked for"));
        }
        problems(operation).forEach(status -> replies.addApiResponse(status.toString(), PROBLEM));
        replies.addApiResponse(ApiResponses.DEFAULT, PROBLEM);
        operation.setResponses(replies);
    }

    private ApiResponse success(Operation operation) {
        ApiResponse success = new ApiResponse().description(description());
        Class<?> type = method.getReturnType();
        if (type == FileReply.class) {
            return success.content(new Content().addMediaType("*/*", new MediaType().schema(new JsonSchema())));
        }
        if (type == StreamingOutput.class) {
            return success.content(
                    new Content().addMediaType("text/event-stream", new MediaType().schema(EventSchemas.reference())));
        }
        Optional.ofNullable(operation.getResponses())
                .map(replies -> replies.get(ApiResponses.DEFAULT))
                .map(ApiResponse::getContent)
                .ifPresent(success::content);
        if (type == Created.class || type == Accepted.class) {
            success.addHeaderObject(HttpHeaders.LOCATION, header("Where it is"));
        }
        if (type == Tagged.class) {
            success.addHeaderObject(HttpHeaders.ETAG, header("The version, for If-Match"));
        }
        return success;
    }

    private int status() {
        Class<?> type = method.getReturnType();
        if (type == Created.class) {
            return 201;
        }
        if (type == Accepted.class) {
            return 202;
        }
        return type == void.class ? 204 : 200;
    }

    private String description() {
        return switch (status()) {
            case 201 -> "Made";
            case 202 -> "A job was started";
            case 204 -> "Done";
            default -> "Found";
        };
    }

    private SortedSet<Integer> problems(Operation operation) {
        SortedSet<Integer> problems = new TreeSet<>();
        if (!method.isAnnotationPresent(OpenToAll.class)) {
            problems.add(401);
            problems.add(403);
        }
        if (path.contains("{")) {
            problems.add(404);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of(400, 413, 415, 422));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn().equals("query"))) {
            problems.add(422);
        }
        if (takes(operation, HttpHeaders.IF_MATCH)) {
            problems.addAll(List.of(412, 428));
        }
        if (takes(operation, RangeHeaders.RANGE)) {
            problems.add(416);
        }
        if (method.getReturnType() == Accepted.class || method.getReturnType() == Created.class) {
            problems.add(409);
        }
        return problems;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new JsonSchema().types(Set.of("string")));
    }
}
