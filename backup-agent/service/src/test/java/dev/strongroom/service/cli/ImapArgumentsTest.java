package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.net.HttpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ImapArgumentsTest {
    @TempDir
    private Path directory;
    private Path password;

    @Command
    private static final class Probe implements Runnable {
        private final List<ImapAddress> addresses;

        @Mixin
        private ImapArguments imap;

        @Mixin
        private OutputOptions output;

        Probe(List<ImapAddress> addresses) {
            this.addresses = addresses;
        }

        @Override
        public void run() {
            output.output();
            addresses.add(imap.address());
        }
    }

    @BeforeEach
    void writePassword() throws IOException {
        password = Files.writeString(directory.resolve("password"), "s3cret\n");
    }

    @Test
    void tlsOnItsPortIsTheDefault() {
        ImapAddress address = parsed();

        assertThat(address.security()).isEqualTo(ImapAddress.Security.TLS);
        assertThat(address.port()).isEqualTo(993);
        assertThat(address.method()).isEqualTo(ImapAddress.Method.PASSWORD);
        assertThat(address.secret()).isEqualTo("s3cret");
        assertThat(address.connections()).isEqualTo(4);
    }

    @Test
    void startTlsAndPlainHaveAnotherPort() {
        assertThat(parsed("--starttls").port()).isEqualTo(143);
        assertThat(parsed("--starttls").security()).isEqualTo(ImapAddress.Security.STARTTLS);
        assertThat(parsed("--plain").security()).isEqualTo(ImapAddress.Security.PLAIN);
        assertThat(parsed("--plain", "--port", "1143").port()).isEqualTo(1143);
    }

    @Test
    void twoKindsOfProtectionContradictEachOther() {
        assertThat(run("--tls", "--plain").exitCode()).isEqualTo(2);
    }

    @Test
    void proxyMayHaveAUserAndAPassword() throws IOException {
        Path secret = Files.writeString(directory.resolve("proxy"), "way out");

        ImapAddress address = parsed("--proxy", "anna@proxy.example:3128", "--proxy-password-file", secret.toString());

        assertThat(address.proxy()).contains(new HttpProxy("proxy.example", 3128, "anna", "way out"));
    }

    @Test
    void proxyWithoutAPortIsRefused() {
        for (String proxy : List.of("proxy.example", "not a proxy:1", "proxy.example:70000")) {
            assertThat(run("--proxy", proxy, "--json").json().get("code").asText()).isEqualTo("proxy-invalid");
        }
    }

    @Test
    void accessTokenIsPresentedAsOne() {
        assertThat(parsed("--xoauth2").method()).isEqualTo(ImapAddress.Method.XOAUTH2);
    }

    @Test
    void certificatesAreReadFromTheirFile() throws IOException {
        Path authority = Files.writeString(directory.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----");

        assertThat(parsed("--ca", authority.toString()).certificateAuthority())
                .isEqualTo(Optional.of("-----BEGIN CERTIFICATE-----"));
        assertThat(run("--ca", directory.resolve("none").toString(), "--json").json().get("code").asText())
                .isEqualTo("certificate-file-unreadable");
    }

    @Test
    void portAndConnectionsHaveARange() {
        assertThat(run("--port", "70000", "--json").json().get("error").asText()).contains("--port", "65535");
        assertThat(run("--connections", "0").exitCode()).isEqualTo(2);
    }

    private ImapAddress parsed(String... words) {
        List<ImapAddress> addresses = new ArrayList<>();
        Run run = run(addresses, words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return addresses.getFirst();
    }

    private Run run(String... words) {
        return run(new ArrayList<>(), words);
    }

    private Run run(List<ImapAddress> addresses, String... words) {
        List<String> all = new ArrayList<>(
                List.of("probe", "--host", "mail.example", "--user", "anna", "--password-file", password.toString()));
        all.addAll(List.of(words));
        return Run.of(Map.of("probe", () -> new Probe(addresses)), all.toArray(String[]::new));
    }
}
