package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.DiskConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A command whose vault or data directory can't be used")
class RefusedVaultTest {
    private static Dovecot server;
    private static DovecotUser anna;

    private Desk desk;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start();
        anna = server.user("anna");
        anna.deliver("INBOX", "Subject: s\r\n\r\nb\r\n".getBytes(US_ASCII), Instant.EPOCH, "");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void sitDown(@TempDir Path home) throws Exception {
        desk = Desk.at(home);
    }

    @Test
    @DisplayName("is refused while another process has the data directory, and told which")
    void secondProcess() throws Exception {
        try (DataDirectory ours = DataDirectory.open(desk.data(), new DiskConfig(0))) {
            Ends.requireFailure(Strongroom.run(desk.backup(server, anna)), "data-directory-in-use",
                    "process " + ProcessHandle.current().pid());
            assertThat(ours.root()).isEqualTo(desk.data());
        }
        Ends.requireSuccess(Strongroom.run(desk.backup(server, anna)));
    }

    @Test
    @DisplayName("is refused with a wrong password, and leaves the vault alone")
    void wrongPassword() throws Exception {
        Ends.requireSuccess(Strongroom.run(desk.backup(server, anna)));
        desk.write("vault.password", "wrong");

        for (List<String> words : List.of(desk.backup(server, anna), desk.restore(server, anna), desk.withVault("ls"),
                desk.withVault("snapshots"))) {
            Ends.requireFailure(Strongroom.run(words), "wrong-password", "password");
        }
    }

    @Test
    @DisplayName("is refused where there is no vault, and makes none over somebody's files")
    void noVault() throws Exception {
        for (List<String> words : List.of(desk.restore(server, anna), desk.withVault("ls"),
                desk.withVault("export", "--out", desk.file("x.zip").toString()))) {
            Ends.requireFailure(Strongroom.run(words), "no-vault", "vault");
        }
        assertThat(desk.file("x.zip")).doesNotExist();
        Files.createDirectory(desk.vault());
        Files.writeString(desk.vault().resolve("thesis.txt"), "mine");

        Ends.requireFailure(Strongroom.run(desk.backup(server, anna)), "vault-directory-foreign", "other files");
        assertThat(desk.vault().resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    @DisplayName("is refused when the vault's configuration is garbage")
    void brokenVault() throws Exception {
        Ends.requireSuccess(Strongroom.run(desk.backup(server, anna)));
        Path config = desk.vault().resolve("config");
        assertThat(config.toFile().setWritable(true)).isTrue();
        Files.writeString(config, "garbage");

        assertThat(Strongroom.run(desk.withVault("ls")).exitCode()).isEqualTo(1);
        Ends.requireSentence(Strongroom.run(desk.withVault("ls")).json().path("error").asText(), "\"config\"");
    }
}
