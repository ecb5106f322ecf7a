package dev.strongroom.console.client.http;

import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.AgentClient;
import dev.strongroom.console.client.AgentConnector;
import dev.strongroom.console.client.Fingerprint;
import java.util.Optional;

/** Opens agents over HTTPS, each with its pinned certificate. */
public final class HttpAgentConnector implements AgentConnector {
    @Override
    public AgentClient open(AgentAddress address, Optional<Fingerprint> pinned) {
        return new HttpAgentClient(new Transport(address, pinned));
    }
}
