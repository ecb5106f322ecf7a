package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AgentStatus;
import java.util.List;

/** An agent that is well. */
public final class FakeStatus implements AgentStatus {
    @Override
    public AgentInfo info(RequestScope scope) {
        return new AgentInfo("agent-1", "test-host", "0.1.0", 1, Samples.TIME);
    }

    @Override
    public Health health() {
        return new Health(true, List.of(new Health.Part("Control database", true, "")));
    }
}
