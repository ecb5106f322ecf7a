package dev.strongroom.console.client;

import java.util.Optional;

/** The first meeting with an agent: somebody must compare the fingerprint and accept it. */
public final class UnknownAgentException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final Fingerprint fingerprint;

    /** Made when no fingerprint was accepted yet. */
    public UnknownAgentException(Fingerprint fingerprint) {
        super("agent-unknown", Optional.empty(), "The certificate of this agent was not accepted yet.", null);
        this.fingerprint = fingerprint;
    }

    /** What the agent showed. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }
}
