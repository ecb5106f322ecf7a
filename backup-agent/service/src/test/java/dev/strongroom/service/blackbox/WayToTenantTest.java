package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.dovecot.ServerCertificate;
import dev.strongroom.connectors.microsoft.ClientPair;
import dev.strongroom.net.testing.HttpProxyServer;
import dev.strongroom.service.cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of it over TLS: sign-in, lists and content. */
@DisplayName("A mailbox of a tenant behind a proxy and a private authority's certificate, backed up by the command line")
class WayToTenantTest {
    private static final String USER = "clerk";
    private static final String PASSWORD = "open sesame";

    private TenantDesk at;
    private TlsFront front;
    private HttpProxyServer proxy;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        at = TenantDesk.at(home);
        front = new TlsFront(at.tenant().origin(), ServerCertificate.shared());
        proxy = new HttpProxyServer(USER, PASSWORD);
        at.desk().write("authority.pem", ServerCertificate.shared().authority());
        at.desk().write("proxy.password", PASSWORD + "\n");
    }

    @AfterEach
    void stop() throws Exception {
        try (TenantDesk _ = at; TlsFront _ = front) {
            proxy.close();
        }
    }

    /** Backs Anna's mailbox up, with the words that a test is about. */
    private Run backup(String... way) throws Exception {
        List<String> words = new ArrayList<>(at.desk().withVault("backup"));
        words.addAll(1, List.of("microsoft", "--tenant", "harbour.example", "--client-id", "demo", "--user",
                "anna@harbour.example", "--login-url", front.origin(), "--graph-url", front.origin() + "/v1.0"));
        words.addAll(Arrays.asList(way));
        return Strongroom.run(words);
    }

    private String file(String name) {
        return at.desk().file(name).toString();
    }

    private String[] through(String... credential) {
        List<String> way = new ArrayList<>(List.of("--ca", file("authority.pem"), "--proxy",
                USER + "@127.0.0.1:" + proxy.port(), "--proxy-password-file", file("proxy.password")));
        way.addAll(Arrays.asList(credential));
        return way.toArray(String[]::new);
    }

    @Test
    @DisplayName("is signed in to with a certificate, read whole, and then only what is new, all of it through the proxy")
    void certificate() throws Exception {
        ClientPair pair = ClientPair.create();
        at.desk().write("client.key", pair.key());
        at.desk().write("client.crt", pair.certificate());
        String[] way = through("--client-certificate", file("client.crt"), "--client-key", file("client.key"));

        Run first = backup(way);

        assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
        assertThat(first.json().get("items").longValue()).isGreaterThan(100);
        assertThat(proxy.passed()).isNotEmpty().allMatch(line -> line.startsWith("CONNECT localhost:"));
        assertThat(first.out() + first.err()).doesNotContain(PASSWORD).doesNotContain("PRIVATE KEY");
        Run again = backup(way);
        assertThat(again.exitCode()).as(again.err() + again.out()).isZero();
        assertThat(again.json().get("items")).isEqualTo(first.json().get("items"));
    }

    @Test
    @DisplayName("is refused with a key that is not the certificate's, which says what to do")
    void wrongKey() throws Exception {
        at.desk().write("client.key", ClientPair.create().key());
        at.desk().write("client.crt", ClientPair.create().certificate());

        Run run = backup(through("--client-certificate", file("client.crt"), "--client-key", file("client.key")));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.json().get("error").textValue()).contains("certificate");
    }

    @Test
    @DisplayName("says that the authority is not trusted, and what a proxy refuses")
    void refused() throws Exception {
        String secret = file("client.secret");
        assertThat(error(backup("--client-secret-file", secret))).contains("can't be trusted", "certificate authority");
        assertThat(error(backup("--client-secret-file", secret, "--ca", file("authority.pem"), "--proxy",
                "127.0.0.1:" + proxy.port()))).contains("proxy");
        at.desk().write("proxy.password", "wrong\n");
        assertThat(error(backup(through("--client-secret-file", secret)))).contains("proxy");
        assertThat(proxy.passed()).isEmpty();
    }

    private static String error(Run run) {
        assertThat(run.exitCode()).as(run.out()).isNotZero();
        return run.json().get("error").textValue();
    }
}
