package dev.strongroom.service.usecase;

import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.service.scope.RequestScope;

/** What the agent says about itself. */
public interface AgentStatus {
    AgentInfo info(RequestScope scope);

    /** Open to everybody, so it names nothing of a customer's. */
    Health health();
}
