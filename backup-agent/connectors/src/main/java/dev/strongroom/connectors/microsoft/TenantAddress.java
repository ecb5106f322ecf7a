package dev.strongroom.connectors.microsoft;

import dev.strongroom.net.HttpProxy;
import java.util.Optional;

/**
 * A tenant and the application that reads it. National clouds differ by the two addresses alone.
 *
 * @param login of Microsoft's login, e.g. {@code https://login.microsoftonline.com}
 * @param graph of Microsoft Graph with the version, e.g. {@code https://graph.microsoft.com/v1.0}
 * @param tenant the directory's id or one of its domains
 * @param clientId the application's id
 * @param certificateAuthority PEM of certificates to trust besides the system's
 */
public record TenantAddress(ServiceUrl login, ServiceUrl graph, String tenant, String clientId,
        AppCredential credential, Optional<String> certificateAuthority, Optional<HttpProxy> proxy) {
    /** The login of Microsoft's worldwide cloud. */
    public static final ServiceUrl WORLDWIDE_LOGIN = ServiceUrl.of("https://login.microsoftonline.com");
    /** Graph of Microsoft's worldwide cloud. */
    public static final ServiceUrl WORLDWIDE_GRAPH = ServiceUrl.of("https://graph.microsoft.com/v1.0");

    public TenantAddress {
        tenant = requireTenant(tenant);
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("Please give the application's (client) id.");
        }
    }

    /** The same text, or {@link IllegalArgumentException} with a sentence when no tenant can be called so. */
    public static String requireTenant(String tenant) {
        if (!tenant.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "Please give the tenant's id or one of its domains, e.g. contoso.onmicrosoft.com.");
        }
        return tenant;
    }

    /** The address without its credential. */
    @Override
    public String toString() {
        return "TenantAddress[" + tenant + " at " + graph + ", client=" + clientId + "]";
    }
}
