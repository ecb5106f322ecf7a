package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.console.client.http.HttpAgentConnector;
import dev.strongroom.console.screenshots.Hand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A user of the console, with the agent itself and a mail server")
class RealAgentFlowTest {
    private static final String PASSWORD = "a longer password";
    private static final Pattern SOME_OF_ALL_ITEMS = Pattern.compile(".*\\b[1-9][0-9]* of [1-9][0-9]*\\b.*");
    /** Less than the mail of the mailbox, more than it takes to begin. */
    private static final long HALF_A_MEGABYTE = 500_000;

    @TempDir
    Path directory;
    private Dovecot mailServer;
    private MailGate gate;
    private RealAgent agent;
    private ConsoleUnderTest console;

    @BeforeEach
    void open() throws IOException, InterruptedException, TimeoutException {
        mailServer = Dovecot.start();
        HarbourMail.deliver(mailServer);
        gate = new MailGate(mailServer.tlsPort());
        agent = new RealAgent(directory);
        console = new ConsoleUnderTest(new HttpAgentConnector(), Clock.systemUTC(), middayNow(),
                directory.resolve("saved.zip"));
    }

    @AfterEach
    void close() throws IOException, TimeoutException {
        try (var _ = mailServer; var _ = gate; var _ = agent) {
            console.close();
        }
    }

    @Test
    @DisplayName("backs up a mailbox, loses a message, finds it, restores it whole, and exports it")
    void recoversALostMessage() throws Exception {
        connect();
        gate.closeAfter(HALF_A_MEGABYTE);
        addTask();
        showJobs().see(() -> SOME_OF_ALL_ITEMS.matcher(hand().text(hand().idBeginning("progress-"))).matches());
        gate.open();
        waitForJobs();

        byte[] contract = inFolder().get(HarbourMail.CONTRACT);
        try (var mail = new MailProgram(mailServer, HarbourMail.USER)) {
            mail.delete(HarbourMail.FOLDER, HarbourMail.CONTRACT);
        }
        assertThat(inFolder()).doesNotContainKey(HarbourMail.CONTRACT);
        console.act(hand -> hand.press("nav-home"))
                .see(() -> hand().text(hand().idBeginning("stored-")).matches("[1-9].*"))
                .act(hand -> hand.press(hand.idBeginning("back-up-")))
                .read("message", "Harbour mail");
        waitForJobs();

        openMailbox().act(hand -> hand.folder("recovery-folders", HarbourMail.FOLDER))
                .act(hand -> hand.press("point-1"))
                .openMessage(HarbourMail.CONTRACT)
                .see(() -> hand().typed("preview-body").contains(HarbourMail.CONTRACT_TEXT))
                .act(hand -> hand.tick("messages", 0).press("restore-selected"))
                .act(hand -> hand.press("method-bypass").press("wizard-next"))
                .see("target-original")
                .act(hand -> hand.press("wizard-next"))
                .read("restore-happens", HarbourMail.USER)
                .act(hand -> hand.press("wizard-next"))
                .see("jobs-pending");
        waitForJobs();
        assertThat(inFolder().get(HarbourMail.CONTRACT)).isEqualTo(contract);

        openMailbox().act(hand -> hand.folder("recovery-folders", HarbourMail.FOLDER))
                .act(hand -> hand.press("point-1"))
                .openMessage(HarbourMail.CONTRACT)
                .act(hand -> hand.tick("messages", 0).press("export-selected"))
                .act(hand -> hand.press("export-start"))
                .act(hand -> hand.press(hand.idBeginning("download-")));
        console.read("message", "Saved to");
        assertThat(zipped()).isEqualTo(contract);
    }

    private byte[] zipped() throws IOException {
        try (var zip = new ZipFile(directory.resolve("saved.zip").toFile())) {
            var entry = zip.stream().filter(each -> each.getName().endsWith(".eml")).findFirst().orElseThrow();
            try (var in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    @Test
    @DisplayName("cancels a backup in its middle")
    void cancels() throws Exception {
        connect();
        gate.closeAfter(HALF_A_MEGABYTE);
        addTask();
        showJobs().see(() -> SOME_OF_ALL_ITEMS.matcher(hand().text(hand().idBeginning("progress-"))).matches())
                .act(hand -> hand.press(hand.idBeginning("cancel-")))
                .read("message", "ends at its next safe point");
        gate.open();
        waitForJobs().act(hand -> hand.press("jobs-canceled"))
                .see(() -> hand().text(hand().idBeginning("status-")).equals("Canceled"));
    }

    @Test
    @DisplayName("sees a lost agent turn grey and come back by itself")
    void seesALostAgent() {
        connect();
        agent.stop();
        console.read("agent-lost", "has not answered");
        agent.startAgain();
        console.see(() -> !hand().sees("agent-lost")).act(hand -> hand.press("nav-jobs")).see("jobs-pending");
    }

    @Test
    @DisplayName("is told when another one answers in the place of the agent")
    void seesAnotherCertificate() throws Exception {
        connect();
        agent.stop();
        console.see("agent-lost");
        agent.startWithAnotherCertificate();
        console.read("agent-lost", "another certificate");
    }

    @Test
    @DisplayName("has the damaged list of a mailbox rebuilt and finds all of it again")
    void rebuildsACatalogue() throws Exception {
        connect();
        gate.closeAfter(HALF_A_MEGABYTE);
        addTask();
        console.see("header-running");
        gate.open();
        waitForJobs();
        agent.stop();
        agent.damageCatalogues();
        agent.startAgain();
        console.see(() -> !hand().sees("agent-lost"))
                .act(hand -> hand.press("nav-recovery"))
                .act(hand -> hand.press(hand.idBeginning("open-")))
                .act(hand -> hand.press("recovery-rebuild"))
                .act(hand -> hand.folder("recovery-folders", HarbourMail.FOLDER))
                .openMessage(HarbourMail.CONTRACT);
    }

    @Test
    @DisplayName("is kept from an agent whose certificate is another one, until the old one is forgotten")
    void refusesAnotherCertificate() throws Exception {
        connect().act(hand -> hand.menu("user-menu", "sign-out")).see("connect-address");
        agent.stop();
        agent.startWithAnotherCertificate();
        console.act(hand -> hand.type("connect-address", agent.address()).press("connect-go"))
                .see("connect-problem")
                .see(() -> !hand().sees("connect-sign-in"))
                .act(hand -> hand.press("connect-forget"))
                .act(hand -> hand.type("connect-address", agent.address()).press("connect-go"))
                .see(() -> hand().text("connect-fingerprint").replace("\n", "").equals(agent.fingerprint()));
    }

    private ConsoleUnderTest connect() {
        return console.act(hand -> hand.type("connect-address", agent.address()).press("connect-go"))
                .see(() -> hand().text("connect-fingerprint").replace("\n", "").equals(agent.fingerprint()))
                .act(hand -> hand.press("connect-accept"))
                .act(hand -> hand.type("connect-email", agent.email())
                        .type("connect-password", agent.oneTimePassword())
                        .press("connect-sign-in"))
                .act(hand -> hand.type("connect-new", PASSWORD).type("connect-repeat", PASSWORD).press("connect-set"))
                .see("add-task");
    }

    private void addTask() throws IOException {
        var vaults = Files.createDirectory(directory.resolve("vaults"));
        console.act(hand -> hand.press("add-task"))
                .act(hand -> hand.type("task-name", "Harbour mail")
                        .type("server-host", "127.0.0.1")
                        .type("server-port", Integer.toString(gate.port()))
                        .type("server-authority", mailServer.certificateAuthority())
                        .press("wizard-next"))
                .addMailbox(HarbourMail.USER, Dovecot.PASSWORD)
                .act(hand -> hand.type("storage-location", vaults.toString()).press("storage-add"))
                .act(hand -> hand.press("wizard-next"))
                .scheduleAndStart();
    }

    private ConsoleUnderTest showJobs() {
        return console.act(hand -> hand.press("nav-jobs")).see("jobs");
    }

    private ConsoleUnderTest waitForJobs() {
        return console.see(() -> !hand().sees("header-running"));
    }

    private ConsoleUnderTest openMailbox() {
        return console.act(hand -> hand.press("nav-recovery"))
                .act(hand -> hand.press(hand.idBeginning("open-")))
                .see("messages");
    }

    private Map<String, byte[]> inFolder() throws Exception {
        try (var mail = new MailProgram(mailServer, HarbourMail.USER)) {
            return mail.messages(HarbourMail.FOLDER);
        }
    }

    private Hand hand() {
        return new Hand(console.scene());
    }

    /** Where it is about noon now, so that all that a test does is of one day. */
    private static ZoneOffset middayNow() {
        return ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
    }
}
