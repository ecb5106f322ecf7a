package dev.strongroom.model.microsoft;

import dev.strongroom.model.task.ConnectionState;
import java.util.List;
import java.util.Optional;

/**
 * Whether an application can sign in to a tenant, and what it may do there.
 *
 * @param code of what is wrong, as for a connection test; empty when it is connected
 * @param problem why it is disconnected, and what to do
 * @param missing what was not granted; nothing is known of it while it is disconnected
 */
public record TenantCheck(ConnectionState connection, Optional<String> code, Optional<String> problem,
        List<Missing> missing) {
    public TenantCheck {
        missing = List.copyOf(missing);
    }

    /**
     * A permission that was not granted.
     *
     * @param part what does not happen for it
     * @param permission the one that allows least
     * @param sentence both in English
     */
    public record Missing(TenantPart part, String permission, String sentence) {}
}
