package dev.strongroom.service.cli.agent;

import dev.strongroom.service.audit.ChainVerdict;
import dev.strongroom.service.config.AgentConfig;
import java.util.List;

/** What the operator does to an agent's own database, on its machine, while it does not run. */
public interface LocalAgentCare {
    /**
     * Opens every account to every address again.
     *
     * @return how many accounts were closed
     */
    int liftIpRules(AgentConfig config);

    /** Reads the chains of the security audit from end to end. */
    List<ChainVerdict> verifyAudit(AgentConfig config);
}
