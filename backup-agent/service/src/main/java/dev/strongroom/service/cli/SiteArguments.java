package dev.strongroom.service.cli;

import dev.strongroom.connectors.microsoft.SiteAddress;
import dev.strongroom.connectors.microsoft.TenantAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which site of which tenant, and how the application signs in to it. */
public final class SiteArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE",
            description = "The site's address as a browser shows it, e.g. https://contoso.sharepoint.com/sites/team, or its"
                    + " id in Microsoft Graph. Keep to one of them: a vault takes it for a name.")
    private String site;

    @Mixin
    private TenantArguments tenant;

    /** The site with the application's secret. */
    public SiteAddress address(int versions) {
        TenantAddress address = tenant.address();
        try {
            return new SiteAddress(address, site, versions);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
