package dev.strongroom.service.config;

import java.util.List;

/**
 * How people come to the agent.
 *
 * @param signUp whether strangers may make accounts of their own
 * @param proxies the addresses of reverse proxies before the agent whose X-Forwarded-For is believed
 * @param auditDays how long entries of the security audit are kept
 * @param link what links in e-mails begin with; the action and its code are added as a query
 */
public record AccessConfig(boolean signUp, String link, List<String> proxies, int auditDays) {
    static final AccessConfig DEFAULT = new AccessConfig(false, "strongroom://open", List.of(), 1095);

    public AccessConfig {
        proxies = proxies == null ? List.of() : List.copyOf(proxies);
        if (auditDays < 30 || auditDays > 36_500) {
            throw StartRefusedException.config("\"access.auditDays\" must be 30 to 36500.");
        }
        if (link.isBlank() || link.contains("?") || link.contains("#")) {
            throw StartRefusedException.config("\"access.link\" must be an address without a query.");
        }
    }
}
