package dev.strongroom.service.rest.problem;

import dev.strongroom.model.problem.Problem;
import dev.strongroom.service.rest.http.RequestId;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every exception with a problem document. What nobody foresaw is logged with the request's id, and the client
 * is told nothing but that id.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Context
    private Provider<ContainerRequestContext> request;

    @Override
    public Response toResponse(Throwable thrown) {
        String id = RequestId.of(request.get()).value();
        Failure failure = Failures.of(thrown).orElseGet(() -> unforeseen(thrown, id));
        ProblemKind kind = failure.kind();
        Response.ResponseBuilder response = Response.status(kind.status())
                .type(ProblemMediaType.TYPE)
                .entity(
                        new Problem(
                                ProblemKind.uri(failure.code()),
                                kind.title(),
                                kind.status(),
                                failure.detail(),
                                failure.code(),
                                Optional.of(id),
                                failure.field()));
        failure.headers().forEach(response::header);
        return response.build();
    }

    private static Failure unforeseen(Throwable thrown, String id) {
        LOG.error("Request {} failed.", id, thrown);
        return Failure.of(
                ProblemKind.INTERNAL_ERROR,
                "Try again. If it stays, give the request's id " + id
                        + " to your support: the agent's log has the cause.");
    }
}
