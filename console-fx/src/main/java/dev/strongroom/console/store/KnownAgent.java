package dev.strongroom.console.store;

import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.Fingerprint;
import java.util.Optional;

/**
 * An agent that was met before.
 *
 * @param name what the agent calls itself; its host until it said so
 * @param fingerprint what was accepted; empty for plain HTTP on loopback
 * @param email who signed in last
 */
public record KnownAgent(String name, AgentAddress address, Optional<Fingerprint> fingerprint,
        Optional<String> email) {
    /** An agent just met. */
    public static KnownAgent met(AgentAddress address, Optional<Fingerprint> fingerprint) {
        return new KnownAgent(address.uri().getHost(), address, fingerprint, Optional.empty());
    }

    /** The same with the name and user of a session. */
    public KnownAgent with(String agentName, String userEmail) {
        return new KnownAgent(agentName, address, fingerprint, Optional.of(userEmail));
    }
}
