package dev.strongroom.connectors.microsoft.graph;

import java.util.Optional;

/**
 * A message of a folder that is restored to.
 *
 * @param mark the property that was asked for, if the message has it
 */
public record MarkedMessage(String id, MessageEntry.Properties properties, Optional<String> mark) {}
