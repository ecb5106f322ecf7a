package dev.strongroom.model.agent;

import java.util.List;

/**
 * The answer of {@code GET /api/v1/health}, which needs no sign-in and so names nothing of a customer's.
 *
 * @param healthy true when every part is
 */
public record Health(boolean healthy, List<Part> parts) {
    /** One checked part of the agent, with a sentence when it is not well. */
    public record Part(String name, boolean healthy, String detail) {}
}
