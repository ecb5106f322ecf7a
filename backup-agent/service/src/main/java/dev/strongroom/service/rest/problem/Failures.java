package dev.strongroom.service.rest.problem;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.usecase.AccessDeniedException;
import dev.strongroom.service.usecase.ChangedMeanwhileException;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PasswordChangeRequiredException;
import dev.strongroom.service.usecase.SecondFactorRequiredException;
import dev.strongroom.service.usecase.SecondFactorSetUpRequiredException;
import dev.strongroom.service.usecase.SignInRefusedException;
import dev.strongroom.service.usecase.TooManyAttemptsException;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.service.usecase.UseCaseException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.glassfish.jersey.server.ParamException;

/** Which failure an exception is. The one place where exceptions become statuses. */
final class Failures {
    private Failures() {}

    /** The failure, or empty for what nobody foresaw. */
    static Optional<Failure> of(Throwable thrown) {
        return switch (thrown) {
            case UseCaseException e -> ofUseCase(e);
            case ProblemException e -> Optional.of(Failure.of(e.kind(), message(e)).withHeaders(e.headers()));
            case ParamException e -> Optional.of(ofParameter(e));
            case WebApplicationException e -> ofStatus(e);
            default -> Optional.empty();
        };
    }

    private static Optional<Failure> ofUseCase(UseCaseException thrown) {
        return Optional.ofNullable(switch (thrown) {
            case SignInRefusedException e -> Failure.of(ProblemKind.SIGN_IN_REFUSED, message(e))
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"strongroom\"");
            case SecondFactorRequiredException e -> Failure.of(ProblemKind.SECOND_FACTOR_REQUIRED, message(e))
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"strongroom\"");
            case SecondFactorSetUpRequiredException e -> Failure.of(ProblemKind.SECOND_FACTOR_SET_UP_REQUIRED,
                    message(e));
            case AccessDeniedException e -> Failure.of(ProblemKind.ACCESS_DENIED, message(e));
            case ForbiddenException e -> Failure.of(ProblemKind.FORBIDDEN, message(e));
            case PasswordChangeRequiredException e -> Failure.of(ProblemKind.PASSWORD_CHANGE_REQUIRED, message(e));
            case NotFoundException e -> Failure.of(ProblemKind.NOT_FOUND, message(e));
            case ConflictException e -> Failure.of(ProblemKind.CONFLICT, message(e));
            case ChangedMeanwhileException e -> Failure.of(ProblemKind.CHANGED_MEANWHILE, message(e));
            case InvalidInputException e -> Failure.of(ProblemKind.INVALID_INPUT, message(e)).withField(e.field());
            case TooManyAttemptsException e -> Failure.of(ProblemKind.TOO_MANY_ATTEMPTS, message(e))
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, e.retryAfter().toSeconds())));
            case UnavailableException e -> Failure.of(
                    e.getCause() instanceof ConnectorException ? ProblemKind.PROVIDER_FAILED : ProblemKind.UNAVAILABLE,
                    message(e)).withCode(e.code());
            default -> null;
        });
    }

    private static Failure ofParameter(ParamException thrown) {
        if (thrown instanceof ParamException.PathParamException) {
            return Failure.of(ProblemKind.NOT_FOUND, "There is nothing at this address.");
        }
        return Failure.of(ProblemKind.INVALID_INPUT, "The parameter " + thrown.getParameterName() + " is not valid.")
                .withField(thrown.getParameterName());
    }

    private static Optional<Failure> ofStatus(WebApplicationException thrown) {
        return switch (thrown.getResponse().getStatus()) {
            case 400 -> Optional.of(Failure.of(ProblemKind.BAD_REQUEST, "Check the request's address and headers."));
            case 404 -> Optional.of(Failure.of(ProblemKind.NOT_FOUND, "There is nothing at this address."));
            case 405 -> Optional.of(
                    Failure.of(ProblemKind.METHOD_NOT_ALLOWED, "See the header Allow for what can be done here.")
                            .withHeader(HttpHeaders.ALLOW, thrown.getResponse().getHeaderString(HttpHeaders.ALLOW)));
            case 406 -> Optional.of(
                    Failure.of(ProblemKind.NOT_ACCEPTABLE,
                            "Ask for application/json, or leave the header Accept out."));
            case 415 -> Optional.of(
                    Failure.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send JSON with Content-Type: application/json."));
            default -> Optional.empty();
        };
    }

    private static String message(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("");
    }
}
