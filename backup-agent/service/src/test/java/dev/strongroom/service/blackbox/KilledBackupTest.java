package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills backups over and over again, at moments that follow from {@code -Dstrongroom.seed}, while mail comes and goes
 * between them; {@code -Dstrongroom.long=true} kills more often.
 */
@DisplayName("A backup that is killed at any moment")
class KilledBackupTest {
    private static final int KILLS = Boolean.getBoolean("strongroom.long") ? 110 : 4;
    private static final int FIRST_MAIL = 400;
    private static final int MORE_MAIL = 60;

    private final Random random = Seeds.random();
    private final Map<String, List<String>> finished = new LinkedHashMap<>();

    @TempDir
    private Path home;

    @Test
    @DisplayName("leaves a sound vault; every finished snapshot restores, and an undisturbed run completes it")
    void loses() throws Exception {
        Desk desk = Desk.at(home);
        try (Dovecot server = Dovecot.start()) {
            LivelyMailbox mailbox = new LivelyMailbox(server.user("anna"), random);
            mailbox.receive(FIRST_MAIL);
            int killed = 0;
            Duration longest = Duration.ofMillis(2_500);
            while (killed < KILLS) {
                long begin = System.nanoTime();
                boolean cut = runAndKill(desk.backup(server, mailbox.user()), longest);
                killed += cut ? 1 : 0;
                longest = cut ? longest : Duration.ofNanos(System.nanoTime() - begin);
                requireSound(desk, MailHashes.all(MailHashes.atServer(mailbox.user())));
                mailbox.receive(MORE_MAIL);
                mailbox.tidyUp();
            }

            Run last = Strongroom.run(desk.backup(server, mailbox.user()));

            assertThat(last.exitCode()).as(last.err()).isZero();
            assertThat(last.json().get("outcome").asText()).isEqualTo("success");
            requireAll(desk, MailHashes.all(MailHashes.atServer(mailbox.user())));
        }
    }

    /** Answers whether it could be killed before its end. */
    private boolean runAndKill(List<String> words, Duration longest) throws IOException, InterruptedException {
        try (Strongroom backup = Strongroom.start(words.toArray(String[]::new))) {
            if (backup.endsWithin(Duration.ofMillis(50 + random.nextInt((int) longest.toMillis())))) {
                Run run = backup.end();
                assertThat(run.exitCode()).as(run.err()).isZero();
                return false;
            }
            backup.kill();
            return true;
        }
    }

    /** Nothing is broken, and the newest finished snapshot holds the mailbox as it was when it was made. */
    private void requireSound(Desk desk, List<String> mailbox) throws IOException {
        if (!Files.exists(desk.vault().resolve("config"))) {
            return;
        }
        Restic restic = Restic.stock(desk.vault());
        restic.run("unlock");
        restic.check();
        for (String snapshot : finishedSnapshots(restic)) {
            finished.putIfAbsent(snapshot, mailbox);
        }
        if (!finished.isEmpty()) {
            String newest = List.copyOf(finished.keySet()).getLast();
            assertThat(restored(restic, newest)).isEqualTo(finished.get(newest));
        }
    }

    private void requireAll(Desk desk, List<String> mailbox) throws Exception {
        for (Restic restic : Restic.all(desk.vault())) {
            restic.check();
            assertThat(restored(restic, "latest")).isEqualTo(mailbox);
        }
        Restic restic = Restic.stock(desk.vault());
        for (Map.Entry<String, List<String>> snapshot : finished.entrySet()) {
            assertThat(restored(restic, snapshot.getKey())).as(snapshot.getKey()).isEqualTo(snapshot.getValue());
        }
        Path zip = desk.file("all.zip");
        Run export = desk.run("export", "--out", zip.toString());
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(MailHashes.inZip(zip)).isEqualTo(mailbox);
    }

    private static List<String> finishedSnapshots(Restic restic) {
        List<String> found = new ArrayList<>();
        for (JsonNode snapshot : Json.read(restic.run("snapshots", "--json", "-q"))) {
            if (snapshot.get("tags").toString().contains("outcome:success")) {
                found.add(snapshot.get("id").asText());
            }
        }
        return found;
    }

    private List<String> restored(Restic restic, String snapshot) throws IOException {
        Path target = Files.createTempDirectory(home, "restored");
        restic.run("restore", snapshot, "--target", target.toString());
        List<String> hashes = MailHashes.restored(target);
        Trees.delete(target);
        return hashes;
    }
}
