package dev.strongroom.model.text;

import java.util.Optional;

/**
 * One of the things that were tried before a server or a storage is used.
 *
 * @param name what was tried
 * @param code a stable code when it failed, e.g. {@code untrusted-server}
 * @param detail what was found, or what went wrong and what to do
 */
public record TriedStep(Sentence name, boolean ok, Optional<String> code, Sentence detail) {}
