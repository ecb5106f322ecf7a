package dev.strongroom.console.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an agent did not do what was asked. One kind for each thing that the console can do about it; messages are for
 * people and hold no secret.
 */
public abstract sealed class ClientException extends Exception
        permits AgentUnreachableException, UnknownAgentException, ChangedCertificateException, SignedOutException,
        PasswordChangeRequiredException, NotAllowedException, NotFoundException, ConflictException,
        ChangedMeanwhileException, InvalidRequestException, AgentFailedException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sentence;
    private final @Nullable String instance;

    ClientException(String code, Optional<String> instance, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.sentence = message;
        this.instance = instance.orElse(null);
    }

    /** The stable code, of the agent's problem document or of the console. */
    public final String code() {
        return code;
    }

    /** What happened and what to do, for people. */
    public final String sentence() {
        return sentence;
    }

    /** The request's id, which the agent's log also has. */
    public final Optional<String> instance() {
        return Optional.ofNullable(instance);
    }
}
