package dev.strongroom.service.cli.agent;

import dev.strongroom.service.config.AgentConfig;

/** What the operator does to an agent's own database, on its machine, while it does not run. */
public interface LocalAgentCare {
    /**
     * Opens every account to every address again.
     *
     * @return how many accounts were closed
     */
    int liftIpRules(AgentConfig config);
}
