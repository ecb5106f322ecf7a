package dev.strongroom.model.task;

import dev.strongroom.model.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What a connection test found, step by step.
 *
 * @param steps in the order they were tried; the first failed step is the last one
 * @param folders the number of folders seen, when sign-in worked
 * @param messages the number of messages the server counts in them
 */
public record ConnectionTestResult(boolean ok, List<Step> steps, Optional<Integer> folders, Optional<Long> messages) {
    /**
     * One step.
     *
     * @param name what was tried: Find the host, Connect, Secure the connection, Sign in, List folders
     * @param code a stable code when it failed, e.g. {@code untrusted-server}
     * @param detail what was found, or what went wrong and what to do
     */
    public record Step(Sentence name, boolean ok, Optional<String> code, Sentence detail) {}
}
