package dev.strongroom.console.client;

import java.util.Optional;

/** Opens agents. Safe for use by several threads. */
public interface AgentConnector {
    /**
     * A client for the agent at the address. Nothing is sent yet. With no fingerprint, the first call to a secure
     * address ends in {@link UnknownAgentException}, which tells the fingerprint, before anything is sent.
     *
     * @param pinned the accepted fingerprint
     */
    AgentClient open(AgentAddress address, Optional<Fingerprint> pinned);
}
