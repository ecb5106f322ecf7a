package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A backup whose disk gets full")
class FullDiskTest {
    @TempDir
    private Path home;

    private Dovecot server;
    private LivelyMailbox mailbox;
    private Desk desk;

    @BeforeEach
    void fillMailbox() throws Exception {
        server = Dovecot.start();
        mailbox = new LivelyMailbox(server.user("anna"), new Random(5));
        mailbox.receive(300);
        desk = Desk.at(home);
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Test
    @DisplayName("where the vault is says so, leaves a sound vault, and goes on once there is room")
    void vaultFull() throws Exception {
        try (SmallDisk disk = SmallDisk.at(desk.vault(), 6)) {
            Run full = Strongroom.run(desk.backup(server, mailbox.user()));

            requireFull(full, "no space left");
            disk.grow(200);
            requireSoundAndGoesOn();

            mailbox.receive(100);
            disk.fill();
            requireFull(Strongroom.run(desk.backup(server, mailbox.user())), "no space left");
            requireFull(Strongroom.run(desk.backup(server, mailbox.user())), "no space left");
            disk.empty();
            requireSoundAndGoesOn();
        }
    }

    @Test
    @DisplayName("where the catalogue is says so, leaves a sound vault, and goes on once there is room")
    void dataDirectoryFull() throws Exception {
        try (SmallDisk disk = SmallDisk.at(desk.data(), 20)) {
            try (Strongroom backup = Strongroom.start(desk.backup(server, mailbox.user()).toArray(String[]::new))) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> Files.exists(desk.data().resolve("catalogue")) || !backup.isRunning());
                disk.fill();
                requireFull(backup.end(), "full");
            }
            requireFull(Strongroom.run(desk.backup(server, mailbox.user())), "are free");

            disk.empty();
            requireSoundAndGoesOn();
        }
    }

    private static void requireFull(Run run, String words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        Ends.requireSentence(run.json().path("error").asText(), words);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    private void requireSoundAndGoesOn() throws Exception {
        Restic restic = Restic.stock(desk.vault());
        restic.run("unlock");
        restic.check();
        Ends.requireSuccess(Strongroom.run(desk.backup(server, mailbox.user())));
        restic.check();
        Path target = Files.createTempDirectory(home, "restored");
        restic.run("restore", "latest", "--target", target.toString());
        List<String> mail = MailHashes.all(MailHashes.atServer(mailbox.user()));
        assertThat(MailHashes.restored(target)).isEqualTo(mail);
    }
}
