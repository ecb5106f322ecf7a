package dev.strongroom.service.cli;

import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.ImapTimeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which mailbox of which IMAP server, and how to sign in to it. */
public final class ImapArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--host", required = true, paramLabel = "HOST", description = "The IMAP server.")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Its port. Default: 993 with --tls, else 143.")
    private Optional<Integer> port;

    @ArgGroup
    private Protection protection = new Protection();

    @Option(names = "--user", required = true, paramLabel = "NAME",
            description = "Whose mailbox, as the server knows them.")
    private String user;

    @Option(names = "--password-file", required = true, paramLabel = "FILE",
            description = "A file that holds the mailbox's password, or its access token with --xoauth2, and nothing else.")
    private Path passwordFile;

    @Option(names = "--xoauth2", description = "Signs in with an access token (SASL XOAUTH2).")
    private boolean xoauth2;

    @Mixin
    private ConnectionArguments connection;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "4",
            description = "How many connections at the most, 1 to 32. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
            description = "How long to wait for the server's next word, 1 to 3600. A connection that breaks or falls"
                    + " silent is replaced, seven times in a row at the most. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    /** How the connection is protected; one of the three. */
    static final class Protection {
        private ImapAddress.Security security = ImapAddress.Security.TLS;

        @Option(names = "--tls", description = "TLS from the first byte. This is the default.")
        void tls(boolean chosen) {
            choose(chosen, ImapAddress.Security.TLS);
        }

        @Option(names = "--starttls", description = "An upgrade to TLS by STARTTLS, never without it.")
        void startTls(boolean chosen) {
            choose(chosen, ImapAddress.Security.STARTTLS);
        }

        @Option(names = "--plain", description = "No protection: for loopback and closed networks only.")
        void plain(boolean chosen) {
            choose(chosen, ImapAddress.Security.PLAIN);
        }

        private void choose(boolean chosen, ImapAddress.Security choice) {
            // Options that were not given are told too, as false.
            security = chosen ? choice : security;
        }
    }

    /** The address with its secret. */
    public ImapAddress address() {
        ImapAddress.Security security = protection.security;
        int number = port.orElse(security == ImapAddress.Security.TLS ? 993 : 143);
        requireRange("--port", number, 65_535);
        requireRange("--connections", connections, 32);
        return new ImapAddress(host, number, security, user,
                xoauth2 ? ImapAddress.Method.XOAUTH2 : ImapAddress.Method.PASSWORD, SecretFile.text(passwordFile),
                connection.certificateAuthority(), connection.proxy(), connections);
    }

    /** How long to wait for the server. */
    public ImapTimeouts timeouts() {
        requireRange("--timeout", timeout, 3_600);
        return ImapTimeouts.of(Duration.ofSeconds(timeout));
    }

    private void requireRange(String option, int value, int highest) {
        if (value < 1 || value > highest) {
            throw new ParameterException(spec.commandLine(), option + " must be 1 to " + highest + ".");
        }
    }
}
