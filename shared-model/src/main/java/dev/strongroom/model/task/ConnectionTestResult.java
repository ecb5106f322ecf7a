package dev.strongroom.model.task;

import dev.strongroom.model.text.TriedStep;
import java.util.List;
import java.util.Optional;

/**
 * What a connection test found, step by step: Find the host, Connect, Secure the connection, Sign in, List folders.
 *
 * @param steps in the order they were tried; the first failed step is the last one
 * @param folders the number of folders seen, when sign-in worked
 * @param messages the number of messages the server counts in them
 */
public record ConnectionTestResult(boolean ok, List<TriedStep> steps, Optional<Integer> folders,
        Optional<Long> messages) {}
