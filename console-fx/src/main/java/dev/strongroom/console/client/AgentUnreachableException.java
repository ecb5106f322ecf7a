package dev.strongroom.console.client;

import java.util.Optional;

/** The agent does not answer; trying again later may help. */
public final class AgentUnreachableException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Says which agent, and keeps why. */
    public AgentUnreachableException(AgentAddress address, Throwable cause) {
        super("agent-unreachable", Optional.empty(), address.hostAndPort() + " does not answer.", cause);
    }
}
