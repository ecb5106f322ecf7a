package dev.strongroom.connectors.microsoft;

import java.net.URI;
import java.util.Locale;

/**
 * One site in a tenant.
 *
 * @param site its address as a browser shows it ({@code https://…/sites/logistics}), or its id in Graph
 * @param versions how many older versions of a file or of an item of a list that is new here are read
 */
public record SiteAddress(TenantAddress tenant, String site, int versions) {
    public SiteAddress {
        site = site.strip().replaceFirst("/+$", "");
        if (!isUrl(site) && !site.matches("[^,/\\s]+,[^,/\\s]+,[^,/\\s]+")) {
            throw new IllegalArgumentException(
                    "Please give the site's address as a browser shows it, e.g. https://contoso.sharepoint.com/sites/team.");
        }
        if (versions < 0) {
            throw new IllegalArgumentException("Nobody has less than no version.");
        }
    }

    private static boolean isUrl(String site) {
        try {
            URI url = URI.create(site.replace(" ", "%20"));
            return "https".equals(url.getScheme()) && url.getHost() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** How Graph's paths name the site: its id, or its host and path. */
    public String name() {
        if (!isUrl(site)) {
            return site;
        }
        URI url = URI.create(site.replace(" ", "%20"));
        String path = url.getPath().replaceFirst("^/", "");
        return path.isEmpty() ? url.getHost() : url.getHost() + ":/" + path;
    }

    /** The same text for the same site, whatever the case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
