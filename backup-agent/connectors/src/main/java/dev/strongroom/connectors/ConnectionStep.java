package dev.strongroom.connectors;

import java.util.Optional;

/**
 * One step of a connection test.
 *
 * @param code the code of the {@link ConnectorException} when it failed
 * @param detail what was found, or what went wrong and what to do
 */
public record ConnectionStep(Kind kind, Optional<String> code, String detail) {
    /** The steps, in their order. */
    public enum Kind {
        FIND_HOST, CONNECT, SECURE, SIGN_IN, LIST_FOLDERS
    }

    /** Whether the step worked. */
    public boolean ok() {
        return code.isEmpty();
    }
}
