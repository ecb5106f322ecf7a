package dev.strongroom.model.agent;

import java.time.Instant;

/**
 * What an agent says about itself to whoever is signed in.
 *
 * @param id stable for the life of the agent's data directory
 * @param name the host's name unless the configuration gives another
 * @param apiVersion the version of the REST API, now 1
 */
public record AgentInfo(String id, String name, String version, int apiVersion, Instant startedAt) {}
