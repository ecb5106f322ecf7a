package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.AzuriteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A vault at a provider, with credentials from the environment of the process,")
class ProviderVaultTest {
    @TempDir
    private Path home;
    private Desk desk;

    @BeforeEach
    void sitDown() throws Exception {
        desk = Desk.at(home);
    }

    @Test
    @DisplayName("is made at Azure, filled and restored, and nobody but us says a word")
    void azure() throws Exception {
        AzuriteServer server = AzuriteServer.get();
        server.makeContainer("processes");
        String connection = "AZURE_STORAGE_CONNECTION_STRING=" + server.connectionString();
        String vault = "azure:processes:/" + UUID.randomUUID();
        Path letter = Files.writeString(Files.createDirectory(home.resolve("source")).resolve("letter"), "Dear Anna");

        for (Run run : List.of(run(connection, "init", vault),
                run(connection, "backup", vault, home.resolve("source").toString()),
                run(connection, "restore", vault, "latest", "--target", home.resolve("target").toString()))) {
            Ends.requireSuccess(run);
            assertThat(run.err()).isEmpty();
        }
        assertThat(home.resolve("target").resolve(Path.of("/").relativize(letter))).hasContent("Dear Anna");
    }

    @Test
    @DisplayName("is not asked for at Google without credentials")
    void noFile() throws Exception {
        Run run =
                run("GOOGLE_APPLICATION_CREDENTIALS=" + home.resolve("nothing.json"), "snapshots", "gs:bucket:/vault");
        Ends.requireFailure(run, "credentials-unusable", "set GOOGLE_APPLICATION_CREDENTIALS to the file");
    }

    @Test
    @DisplayName("is not opened at Google with a service account's key that was revoked")
    void revokedKey() throws Exception {
        HttpServer tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tokens.createContext("/", exchange -> {
            byte[] answer = Json.text(Map.of("error", "invalid_grant")).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        tokens.start();
        try {
            Path key = Files.writeString(home.resolve("key.json"), serviceAccount(tokens.getAddress().getPort()));
            Run run = run("GOOGLE_APPLICATION_CREDENTIALS=" + key, "snapshots", "gs:bucket:/vault");
            Ends.requireFailure(run, "store-failed", "They are wrong, disabled or revoked; give it new ones");
        } finally {
            tokens.stop(0);
        }
    }

    /** As Google makes it, but for where tokens are asked for. */
    private static String serviceAccount(int port) throws GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
        return Json.text(Map.of("type", "service_account", "project_id", "p", "private_key_id", "1", "client_id", "2",
                "client_email", "anna@p.iam.gserviceaccount.com", "token_uri", "http://127.0.0.1:" + port + "/token",
                "private_key", "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n"));
    }

    private Run run(String variable, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("vault"));
        words.addAll(Arrays.asList(command));
        words.addAll(List.of("--password-file", desk.file("vault.password").toString(), "--json"));
        return Strongroom.run(new Strongroom.Launch(List.of("env", variable), List.of("-Xmx256m")), words);
    }
}
