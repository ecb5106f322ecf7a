package dev.strongroom.service.cli.agent;

import dev.strongroom.service.config.AgentConfig;

/** Starts agents. */
@FunctionalInterface
public interface AgentStarter {
    /**
     * Starts an agent; the caller closes it.
     *
     * @throws dev.strongroom.service.config.StartRefusedException when it can't start, with a sentence that says why
     */
    RunningAgent start(AgentConfig config);
}
