package dev.strongroom.service.cli;

import dev.strongroom.connectors.microsoft.AppCredential;
import dev.strongroom.connectors.microsoft.ServiceUrl;
import dev.strongroom.connectors.microsoft.TenantAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which tenant, and how the application signs in to it. */
public final class TenantArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--tenant", required = true, paramLabel = "TENANT",
            description = "The directory's id or one of its domains. Keep to one of them: a vault takes it for a name.")
    private String tenant;

    @Option(names = "--client-id", required = true, paramLabel = "ID",
            description = "The application's (client) id.")
    private String clientId;

    @ArgGroup(multiplicity = "1")
    private Credential credential = new Credential();

    @Option(names = "--login-url", paramLabel = "URL",
            description = "The login of a national cloud. Default: https://login.microsoftonline.com.")
    private Optional<String> login;

    @Option(names = "--graph-url", paramLabel = "URL",
            description = "Microsoft Graph of a national cloud, with its version. Default: https://graph.microsoft.com/v1.0.")
    private Optional<String> graph;

    @Mixin
    private ConnectionArguments connection;

    /** With what the application proves who it is; one of the two. */
    static final class Credential {
        @Option(names = "--client-secret-file", required = true, paramLabel = "FILE",
                description = "A file that holds the application's client secret and nothing else.")
        private Optional<Path> secret = Optional.empty();

        @ArgGroup(exclusive = false)
        private @Nullable Certificate certificate;
    }

    /** A certificate with its key. */
    static final class Certificate {
        @Option(names = "--client-certificate", required = true, paramLabel = "FILE",
                description = "The certificate (PEM) that was uploaded to the app registration.")
        private Path certificate;

        @Option(names = "--client-key", required = true, paramLabel = "FILE",
                description = "Its RSA key (PEM, PKCS#8, without a password).")
        private Path key;
    }

    /** The tenant with the application's secret. */
    public TenantAddress address() {
        try {
            return new TenantAddress(login.map(ServiceUrl::of).orElse(TenantAddress.WORLDWIDE_LOGIN),
                    graph.map(ServiceUrl::of).orElse(TenantAddress.WORLDWIDE_GRAPH), tenant, clientId, credential(),
                    connection.certificateAuthority(), connection.proxy());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private AppCredential credential() {
        return credential.secret.<AppCredential>map(file -> new AppCredential.Secret(SecretFile.text(file)))
                .or(() -> Optional.ofNullable(credential.certificate)
                        .map(pair -> new AppCredential.Certificate(SecretFile.text(pair.key),
                                ConnectionArguments.certificates(pair.certificate))))
                .orElseThrow();
    }
}
