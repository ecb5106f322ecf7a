package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.connectors.imap.FaultProxy;
import dev.strongroom.connectors.imap.FaultProxy.Fault;
import dev.strongroom.connectors.imap.FaultProxy.Harm;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A backup from a server that misbehaves while it is read")
class MisbehavingServerTest {
    private static final int MESSAGES = 40;
    private static final int SIZE = 20_000;
    /** Behind the sign-in and the lists, in the midst of the messages. */
    private static final long MIDST = MESSAGES / 2L * SIZE;

    private static Dovecot server;
    private static DovecotUser anna;
    private static List<String> mail;

    @TempDir
    private Path home;
    private Desk desk;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start();
        anna = server.user("anna");
        for (int i = 0; i < MESSAGES; i++) {
            String body = (i + " comes and goes\r\n").repeat(SIZE).substring(0, SIZE);
            anna.deliver("INBOX", ("Subject: " + i + "\r\n\r\n" + body).getBytes(US_ASCII), Instant.EPOCH, "");
        }
        mail = MailHashes.all(MailHashes.atServer(anna));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void sitDown() throws Exception {
        desk = Desk.at(home);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes on by itself and is whole when it happens once")
    void once(Harm harm) throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port()).plan(new Fault(MIDST, harm))) {
            Run run = backup(proxy);

            Ends.requireSuccess(run);
            assertThat(proxy.used()).isTrue();
            assertThat(folder(run).get("stored").asInt()).isEqualTo(MESSAGES);
            assertThat(folder(run).get("closed").asBoolean()).isTrue();
            assertThat(folder(run).get("gaps")).isEmpty();
        }
        requireWhole();
    }

    @ParameterizedTest
    @CsvSource({"DROP, 20, again and again", "STALL, 20, again and again", "GARBAGE, 9000, makes no sense"})
    @DisplayName("ends partly done in the configured time when it happens for ever, tells what is missing, and goes on later")
    void forEver(Harm harm, long bytes, String words) throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port()).plan(new Fault(MIDST, harm))
                .plan(Collections.nCopies(50, new Fault(bytes, harm)).toArray(Fault[]::new))) {
            long begin = System.nanoTime();

            requirePartial(backup(proxy), words);

            // Eight connections, each of which is waited for and paused after for a second.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
        }
        requireSoundThenWhole();
    }

    @Test
    @DisplayName("fails when no message comes at all, and leaves a vault that the next one uses")
    void nothingComes() throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.port()).plan(new Fault(9_000, Harm.DROP))
                .plan(Collections.nCopies(50, new Fault(20, Harm.DROP)).toArray(Fault[]::new))) {
            Run run = backup(proxy);

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.json().get("outcome").asText()).isEqualTo("failed");
            Ends.requireSentence(run.json().path("error").asText(), "again and again");
            requireUnclosed(run, 0);
        }
        requireSoundThenWhole();
    }

    private Run backup(FaultProxy proxy) throws Exception {
        return Strongroom.run(desk.backup(proxy.port(), anna.name(), "--connections", "1", "--timeout", "1"));
    }

    private static void requirePartial(Run run, String words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.json().get("outcome").asText()).isEqualTo("partial");
        Ends.requireSentence(run.json().path("error").asText(), words);
        assertThat(run.err()).doesNotContain("\tat ");
        int stored = folder(run).get("stored").asInt();
        assertThat(stored).isBetween(1, MESSAGES - 1);
        requireUnclosed(run, stored);
    }

    /** Nobody can take the folder for whole: its line says how many there are, that it is not closed, and why. */
    private static void requireUnclosed(Run run, int stored) {
        JsonNode folder = folder(run);
        assertThat(folder.get("stored").asInt()).isEqualTo(stored);
        assertThat(folder.get("source").asInt()).as(folder.toString()).isEqualTo(MESSAGES);
        assertThat(folder.get("closed").asBoolean()).as(folder.toString()).isFalse();
        Ends.requireSentence(folder.get("notes").get(0).asText(), "not read to its end");
    }

    private static JsonNode folder(Run run) {
        for (JsonNode folder : run.json().get("ledger")) {
            if (folder.get("folder").asText().equals("INBOX")) {
                return folder;
            }
        }
        throw new AssertionError("The ledger lacks INBOX: " + run.out());
    }

    private void requireSoundThenWhole() throws Exception {
        Restic.all(desk.vault()).forEach(Restic::check);
        Ends.requireSuccess(Strongroom.run(desk.backup(server, anna)));
        requireWhole();
    }

    private void requireWhole() throws Exception {
        Restic restic = Restic.stock(desk.vault());
        restic.check();
        Path target = Files.createTempDirectory(home, "restored");
        restic.run("restore", "latest", "--target", target.toString());
        assertThat(MailHashes.restored(target)).isEqualTo(mail);
    }
}
