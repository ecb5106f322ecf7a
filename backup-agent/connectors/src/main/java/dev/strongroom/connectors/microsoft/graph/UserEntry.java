package dev.strongroom.connectors.microsoft.graph;

import java.util.List;
import java.util.Optional;

/**
 * A user as a delta of the directory tells of them.
 *
 * @param properties empty when the user was deleted
 */
public record UserEntry(String id, Optional<Properties> properties) {
    /**
     * What the directory knows of a user.
     *
     * @param mail the main address; empty without one
     * @param kind Member or Guest
     * @param enabled whether somebody can sign in
     * @param services the names of the services in licences that are on, e.g. {@code exchange}
     */
    public record Properties(String name, String signInName, String mail, String kind, boolean enabled,
            boolean licensed, List<String> services) {
        public Properties {
            services = List.copyOf(services);
        }
    }
}
