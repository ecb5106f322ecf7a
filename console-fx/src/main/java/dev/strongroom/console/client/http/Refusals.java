package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.AgentUnreachableException;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ChangedMeanwhileException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.ConflictException;
import dev.strongroom.console.client.InvalidRequestException;
import dev.strongroom.console.client.NotAllowedException;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.PasswordChangeRequiredException;
import dev.strongroom.console.client.SignedOutException;
import dev.strongroom.console.client.UnknownAgentException;
import dev.strongroom.model.problem.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong on the wire into what the console can act on. */
final class Refusals {
    private static final String PASSWORD_CHANGE = "password-change-required";

    private Refusals() {}

    /** For an answer with a status of 400 or more. */
    static ClientException of(int status, String body) {
        Problem problem;
        try {
            problem = Json.read(body, new TypeReference<Problem>() {});
        } catch (JsonProcessingException e) {
            return new AgentFailedException("http-" + status, "The agent answered with status " + status + ".", e);
        }
        return switch (status) {
            case 401 -> new SignedOutException(problem);
            case 403 -> problem.code().equals(PASSWORD_CHANGE)
                    ? new PasswordChangeRequiredException(problem)
                    : new NotAllowedException(problem);
            case 404, 410 -> new NotFoundException(problem);
            case 409 -> new ConflictException(problem);
            case 412 -> new ChangedMeanwhileException(problem);
            case 400, 413, 415, 422, 428 -> new InvalidRequestException(problem);
            default -> new AgentFailedException(problem);
        };
    }

    /** For a connection that failed. */
    static ClientException of(AgentAddress address, IOException failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PinnedTrust.NotPinnedException refused) {
                return refused.firstMeeting()
                        ? new UnknownAgentException(refused.shown())
                        : new ChangedCertificateException(refused.shown());
            }
        }
        return new AgentUnreachableException(address, failure);
    }
}
