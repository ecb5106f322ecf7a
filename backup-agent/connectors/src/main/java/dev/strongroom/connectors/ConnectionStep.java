package dev.strongroom.connectors;

import java.util.Optional;

/**
 * One step of a connection test.
 *
 * @param code the code of the {@link ConnectorException} when it failed
 * @param detail what was found, or what went wrong and what to do
 * @param contents what the entity holds, when {@link Kind#LIST_FOLDERS} worked
 */
public record ConnectionStep(Kind kind, Optional<String> code, String detail, Optional<Contents> contents) {
    /** A step that tells nothing of the entity's contents. */
    public ConnectionStep(Kind kind, Optional<String> code, String detail) {
        this(kind, code, detail, Optional.empty());
    }

    /** The steps, in their order. */
    public enum Kind {
        FIND_HOST, CONNECT, SECURE, SIGN_IN, LIST_FOLDERS
    }

    /**
     * How much there is to back up.
     *
     * @param items what the provider counts in all folders
     */
    public record Contents(int folders, long items) {}

    /** Whether the step worked. */
    public boolean ok() {
        return code.isEmpty();
    }
}
