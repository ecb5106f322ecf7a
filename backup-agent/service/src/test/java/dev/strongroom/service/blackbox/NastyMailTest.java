package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotSettings;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Mail that is not as it should be")
class NastyMailTest {
    private static final Instant BEGIN = Instant.parse("2023-12-31T23:59:58Z");

    @TempDir
    private Path home;

    @Test
    @DisplayName("goes into a vault and out of it unchanged: by restic, as a ZIP, and into another account")
    void roundTrip() throws Exception {
        Desk desk = Desk.at(home);
        try (Dovecot server = Dovecot.start(DovecotSettings.USUAL.withSeparator(NastyMail.SEPARATOR))) {
            DovecotUser anna = server.user("anna");
            fill(anna);
            Map<String, List<String>> mail = MailHashes.atServer(anna);
            List<String> all = MailHashes.all(mail);
            assertThat(mail).hasSizeGreaterThan(NastyMail.folders().size());

            Ends.requireSuccess(Strongroom.run(desk.backup(server, anna)));

            requireListed(desk, all.size());
            for (Restic restic : Restic.all(desk.vault())) {
                Path target = Files.createTempDirectory(home, "restored");
                restic.check();
                restic.run("restore", "latest", "--target", target.toString());
                assertThat(MailHashes.restored(target)).isEqualTo(all);
            }
            Ends.requireSuccess(desk.run("export", "--out", desk.file("all.zip").toString()));
            assertThat(MailHashes.inZip(desk.file("all.zip"))).isEqualTo(all);

            DovecotUser berta = server.user("berta");
            Ends.requireSuccess(Strongroom.run(desk.restore(server, berta, "--method", "bypass")));
            assertThat(MailHashes.atServer(berta)).isEqualTo(mail);
            Run again = Strongroom.run(desk.restore(server, berta, "--method", "bypass"));
            Ends.requireSuccess(again);
            assertThat(MailHashes.atServer(berta)).as("a second restore adds nothing").isEqualTo(mail);

            Ends.requireSuccess(Strongroom.run(desk.backup(server, anna)));
        }
    }

    /** Every message in the INBOX, and one in each folder. */
    private static void fill(DovecotUser user) throws Exception {
        int number = 0;
        List<byte[]> messages = NastyMail.messages();
        for (byte[] message : messages) {
            user.deliver("INBOX", message, BEGIN.plusSeconds(number++), "");
        }
        for (String folder : NastyMail.folders()) {
            user.create(folder);
            user.deliver(folder, messages.get(number % messages.size()), BEGIN.plusSeconds(number++), "FS");
        }
    }

    private static void requireListed(Desk desk, int messages) throws Exception {
        Run folders = desk.run("ls");
        assertThat(folders.exitCode()).as(folders.err()).isZero();
        int items = 0;
        for (JsonNode folder : folders.json().get("folders")) {
            items += folder.get("items").asInt();
        }
        assertThat(items).isEqualTo(messages);
        // A process for each costs seconds: these are the ones that a command line or a path could trip over.
        for (String name : List.of("../../etc/passwd", "*", "quote\"d", "back\\slash", "café & crème")) {
            assertThat(desk.run("ls", "--", name).exitCode()).as(name).isZero();
        }
    }
}
