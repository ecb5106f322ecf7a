package dev.strongroom.service.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.problem.Problem;
import java.util.Optional;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The problem document for requests that the HTTP server could not hand on to a resource, e.g. for an address that is no
 * URI. Tells nothing of the program.
 */
public final class UnparsedRequestPage implements ErrorPageGenerator {
    private final ObjectMapper mapper;

    public UnparsedRequestPage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String generate(Request request, int status, String reason, String description,
            @Nullable Throwable exception) {
        ProblemKind kind = kind(status, exception);
        request.getResponse().setStatus(kind.status());
        request.getResponse().setContentType(ProblemMediaType.NAME);
        try {
            return mapper.writeValueAsString(
                    new Problem(
                            kind.uri(),
                            kind.title(),
                            kind.status(),
                            "Check the request's address and headers.",
                            kind.code(),
                            Optional.empty(),
                            Optional.empty()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem can't be written as JSON.", e);
        }
    }

    private static ProblemKind kind(int status, @Nullable Throwable exception) {
        return switch (status) {
            case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
            case 413 -> ProblemKind.REQUEST_TOO_LARGE;
            case 503 -> ProblemKind.UNAVAILABLE;
            default -> exception == null || exception instanceof IllegalArgumentException
                    ? ProblemKind.BAD_REQUEST
                    : ProblemKind.INTERNAL_ERROR;
        };
    }
}
