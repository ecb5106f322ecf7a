package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotSettings;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.check.PstReport;
import dev.strongroom.service.cli.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for one mailbox, as somebody types them, with a mail server as it comes out of the box. */
@DisplayName("The commands without an agent")
class MailboxCommandsTest {
    private static final int MANY = 60;

    private static final Instant RECEIVED = Instant.parse("2025-03-01T10:00:00Z");
    private static Dovecot server;

    @TempDir
    private Path home;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start(DovecotSettings.USUAL.withoutPlugins());
        DovecotUser anna = server.user("anna").create("Archive/2025");
        anna.deliver("INBOX", mail("Harbour dues"), RECEIVED, "S");
        anna.deliver("INBOX", mail("Lunch"), RECEIVED.plusSeconds(60), "");
        anna.deliver("Archive/2025", mail("Harbour plan"), RECEIVED.plusSeconds(120), "F");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void writePasswords() throws Exception {
        Files.writeString(home.resolve("mail.password"), "\t" + Dovecot.PASSWORD + " \r\n");
        Files.writeString(home.resolve("vault.password"), "lighthouse\n");
    }

    @Test
    @DisplayName("tell what a backup came to: items, bytes, what was stored, the ledger, time and memory")
    void backupTellsWhatItCameTo() throws Exception {
        Run run = backup();

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode result = run.json();
        assertThat(result.get("outcome").textValue()).isEqualTo("success");
        assertThat(result.get("items").intValue()).isEqualTo(3);
        assertThat(result.get("bytes").longValue()).isPositive();
        assertThat(result.get("stored").longValue()).isPositive();
        assertThat(result.get("seconds").doubleValue()).isPositive();
        assertThat(result.get("cpuSeconds").doubleValue()).isPositive();
        assertThat(result.get("maxRssKb").longValue()).isPositive();
        assertThat(StreamSupport.stream(result.get("ledger").spliterator(), false).map(JsonNode::toString))
                .contains("{\"folder\":\"INBOX\",\"source\":2,\"stored\":2,\"closed\":true,\"notes\":[],\"gaps\":[]}",
                        "{\"folder\":\"Archive/2025\",\"source\":1,\"stored\":1,\"closed\":true,\"notes\":[],\"gaps\":[]}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("vault.strongroom"))))
                .isEqualTo("rwx------");
    }

    @Test
    @DisplayName("store less when nothing changed")
    void secondBackupIsIncremental() {
        long first = backup().json().get("stored").longValue();

        JsonNode second = backup().json();

        assertThat(second.get("items").intValue()).isEqualTo(3);
        assertThat(second.get("stored").longValue()).isLessThan(first / 2);
    }

    @Test
    @DisplayName("find messages by words of their subject in all folders")
    void searchLooksIntoAllFolders() {
        backup();

        JsonNode found = vault("search", "harb").json().get("messages");

        assertThat(found.findValuesAsText("subject")).containsExactlyInAnyOrder("Harbour dues", "Harbour plan");
        assertThat(found.findValuesAsText("folder")).containsExactlyInAnyOrder("INBOX", "Archive/2025");
        assertThat(vault("search", "harb", "--folder", "Archive").json().get("messages")).hasSize(1);
        assertThat(vault("search", "submarine").json().get("messages")).isEmpty();
    }

    @Test
    @DisplayName("list snapshots, folders and messages, and export them")
    void listAndExport() {
        backup();

        assertThat(vault("snapshots").json().get("snapshots")).hasSize(1);
        assertThat(vault("ls").json().get("folders").findValuesAsText("folder")).contains("INBOX", "Archive/2025");
        assertThat(vault("ls", "Archive/2025").json().get("messages").findValuesAsText("subject"))
                .containsExactly("Harbour plan");
        Path zip = home.resolve("mail.zip");
        assertThat(vault("export", "--out", zip.toString()).json().get("items").intValue()).isEqualTo(3);
        assertThat(zip).isNotEmptyFile();
    }

    @Test
    @DisplayName("export an Outlook file that the check finds sound, and leave nothing else beside it")
    void exportAnOutlookFile() throws Exception {
        backup();
        Path directory = Files.createDirectory(home.resolve("outlook"));
        Path pst = directory.resolve("mail.pst");

        assertThat(vault("export", "--format", "pst", "--out", pst.toString()).json().get("items").intValue())
                .isEqualTo(3);

        PstReport report = PstCheck.check(pst);
        assertThat(report.problems()).isEmpty();
        assertThat(report.messages()).isEqualTo(3);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(pst);
        }
        assertThat(vault("export", "--format", "pst", "--out", pst.toString()).err()).contains("is there already");
        assertThat(vault("export", "--format", "pst", "--out", home.resolve("mail.zip").toString()).err())
                .contains("ends with .pst");
    }

    @Test
    @DisplayName("refuse to export to where no file can be, before anything is read")
    void exportRefusesAPlaceThatIsNone() {
        backup();

        Run nowhere = vault("export", "--out", home.resolve("none/mail.zip").toString());
        Run directory = vault("export", "--out", home.toString());

        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("There is no directory");
        assertThat(directory.err()).contains("is a directory");
    }

    @Test
    @DisplayName("replace no file with an export unless they are told to, but for one that is empty")
    void exportKeepsAFileThatIsThere() throws Exception {
        backup();
        Path thesis = Files.writeString(home.resolve("thesis.zip"), "years of work");
        Path empty = Files.createFile(home.resolve("name-kept.zip"));

        Run refused = vault("export", "--out", thesis.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("is there already").contains("--overwrite");
        assertThat(thesis).hasContent("years of work");
        assertThat(vault("export", "--out", empty.toString()).exitCode()).isZero();
        assertThat(vault("export", "--overwrite", "--out", thesis.toString()).exitCode()).isZero();
        assertThat(thesis).hasSameBinaryContentAs(empty);
    }

    @Test
    @DisplayName("make nothing at the first run for a mailbox that can't be signed in to")
    void failedFirstSignInLeavesNothing() throws Exception {
        Files.writeString(home.resolve("mail.password"), "mistyped");

        assertThat(backup().exitCode()).isEqualTo(1);

        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrder("mail.password", "vault.password");
        }
    }

    @Test
    @DisplayName("tell times to the second and one thing as one, to people")
    void tellPeopleWhatTheyNeed() {
        backup();

        assertThat(told("snapshots").out()).containsPattern("T\\d\\d:\\d\\d:\\d\\dZ ")
                .endsWith("1 snapshot" + System.lineSeparator());
    }

    @Test
    @DisplayName("count items to people, as not all of them need be messages")
    void countItemsToPeople() {
        backup();
        Path zip = home.resolve("mail.zip");

        assertThat(told("export", "--out", zip.toString()).out()).contains("3 items are in " + zip);
        assertThat(told("export", "--folder", "Archive/2025", "--overwrite", "--out", zip.toString()).out())
                .contains("1 item is in " + zip);
        assertThat(told("search", "harb").out()).contains("2 items found");
    }

    @Test
    @DisplayName("restore into a dated folder of a server that takes no dots in names")
    void restoreIntoADatedFolder() throws Exception {
        backup();
        DovecotUser ben = server.user("ben");

        Run run = run("restore", "ben", "--folder", "Archive/2025");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("restored").intValue()).isEqualTo(1);
        assertThat(ben.doveadm("mailbox list")).containsPattern("Restored [\\d-]+ [\\d-]+/Archive/2025");
    }

    @Test
    @DisplayName("fail with a wrong password in a sentence that holds no secret")
    void wrongPasswordFails() throws Exception {
        Files.writeString(home.resolve("mail.password"), "wrong-but-secret");

        Run run = backup();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("outcome").textValue()).isEqualTo("failed");
        assertThat(run.json().get("error").textValue()).contains("password");
        assertThat(run.out() + run.err()).doesNotContain("wrong-but-secret").doesNotContain("\tat ");
    }

    @Test
    @DisplayName("go on in another vault beside one that is full, and read both by the name of the first")
    void goOnBesideAFullVault() throws Exception {
        String told = "";
        int runs = 0;
        while (!told.contains("is full") && runs < MANY) {
            Run run = run("backup", "anna", "--vault-max-blobs", "1");
            assertThat(run.exitCode()).as(run.err()).isZero();
            told = run.err();
            runs++;
        }
        Path second = home.resolve("vault-2");

        assertThat(told).contains("Backups go on in " + second);
        assertThat(vault("ls").exitCode()).isZero();
        assertThat(vault("check", "--read-data").json().get("outcome").textValue()).isEqualTo("success");
        assertThat(vault("snapshots").json().get("snapshots")).hasSize(runs + 1);
        Path zip = home.resolve("mail.zip");
        assertThat(vault("export", "--rebuild-catalogue", "--out", zip.toString()).json().get("items").intValue())
                .isEqualTo(3);
        assertThat(look("recovery-kit", "--out", home.resolve("kit").toString()).exitCode()).isZero();
        assertThat(Files.readString(home.resolve("kit"))).contains(second.toString());
        Run forget = look("forget", "--keep-last", "1", "--prune", "--grace-hours", "0");
        assertThat(forget.exitCode()).as(forget.err()).isZero();
        assertThat(vault("snapshots").json().get("snapshots")).hasSize(1);
        assertThat(look("check").json().get("snapshots").intValue()).isEqualTo(1);
    }

    /** A command that looks after the vault. */
    private Run look(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("vault", command, home.resolve("vault").toString(), "--json",
                "--password-file", home.resolve("vault.password").toString()));
        words.addAll(Arrays.asList(more));
        return Run.of(Commands.all(Checkout.of(Map.of())), words.toArray(String[]::new));
    }

    private Run backup() {
        return run("backup", "anna");
    }

    private Run run(String command, String user, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "imap", "--host", "127.0.0.1", "--plain", "--port",
                Integer.toString(server.port()), "--user", user, "--password-file",
                home.resolve("mail.password").toString()));
        words.addAll(Arrays.asList(more));
        return vault(words.toArray(String[]::new));
    }

    private Run vault(String... words) {
        List<String> json = new ArrayList<>(Arrays.asList(words));
        json.add("--json");
        return told(json.toArray(String[]::new));
    }

    /** A command as it speaks to people. */
    private Run told(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--vault", home.resolve("vault").toString(), "--vault-password-file",
                home.resolve("vault.password").toString()));
        return Run.of(Commands.all(Checkout.of(Map.of())), all.toArray(String[]::new));
    }

    private static byte[] mail(String subject) {
        return "From: anna@quay.example\r\nSubject: %s\r\nMessage-ID: <%s@harbour.example>\r\n\r\nText\r\n"
                .formatted(subject, subject.replace(' ', '.'))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
