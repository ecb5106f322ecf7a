package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.formats.hash.QuickXorHash;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on all sides: the simulated tenant, the command as the launcher starts it, and the stock restic. */
@DisplayName("A OneDrive, backed up by the command line")
class OneDriveTest {
    @TempDir
    private Path home;

    private TenantDesk at;
    private TenantProcess tenant;

    @BeforeEach
    void start() throws Exception {
        at = TenantDesk.at(home);
        tenant = at.tenant();
    }

    @AfterEach
    void stop() {
        at.close();
    }

    /** One backup; what can't be read makes each a restore point in part. */
    private JsonNode backUp() throws IOException, InterruptedException {
        Run run = at.backupOneDrive();
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(3);
        JsonNode line = run.json().get("ledger").get(0);
        assertThat(line.get("gaps").findValuesAsText("reason")).hasSize(3);
        return run.json();
    }

    /** The hashes of all files that can be read, by their paths, as Graph tells them. */
    private Map<String, String> told() throws IOException, InterruptedException {
        return told("anna@harbour.example");
    }

    private Map<String, String> told(String user) throws IOException, InterruptedException {
        return ToldDrive.hashes(tenant, user);
    }

    private static String hash(InputStream in) throws IOException {
        QuickXorHash hash = new QuickXorHash();
        byte[] bytes = in.readAllBytes();
        hash.update(bytes, 0, bytes.length);
        return hash.base64();
    }

    private Map<String, Long> exported(String name) throws IOException, InterruptedException {
        Path zip = home.resolve(name);
        Run run = at.desk().run("export", "--out", zip.toString());
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        Map<String, Long> hashes = new HashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory() && e.getName().contains("/")).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    hashes.merge(hash(in), 1L, Long::sum);
                }
            }
        }
        return hashes;
    }

    private List<String> listed() throws IOException, InterruptedException {
        return at.desk().run("ls", "OneDrive").json().get("files").findValuesAsText("path");
    }

    private static Map<String, Long> counted(Map<String, String> hashes) {
        Map<String, Long> counts = new HashMap<>();
        hashes.values().forEach(hash -> counts.merge(hash, 1L, Long::sum));
        return counts;
    }

    @Test
    @DisplayName("is in the vault byte for byte, is followed month by month, and what is not read is said each time")
    void followed() throws Exception {
        JsonNode first = backUp();
        assertThat(exported("first.zip")).isEqualTo(counted(told()));
        JsonNode idle = backUp();
        assertThat(idle.get("stored").longValue()).isLessThan(first.get("stored").longValue() / 10);
        assertThat(listed()).contains("Awkward/100%2Fpercent.txt", "Awkward/empty folder/")
                .containsAll(told().keySet());
        for (int month = 0; month < 3; month++) {
            tenant.advance(20);
            Run run = at.backupOneDrive();
            // Somebody may have deleted what can't be read.
            assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 3);
            assertThat(exported("month" + month + ".zip")).isEqualTo(counted(told()));
            assertThat(listed()).containsAll(told().keySet());
        }
    }

    @Test
    @DisplayName("is restored by the stock restic under its own paths")
    void restoredByRestic() throws Exception {
        backUp();
        Path out = home.resolve("restored");
        Restic restic = Restic.all(at.desk().vault()).getFirst();
        restic.check();
        restic.run("restore", "latest", "--target", out.toString());

        Map<String, String> restored = new TreeMap<>();
        Path root;
        try (Stream<Path> found = Files.walk(out)) {
            root = found.filter(path -> path.endsWith("OneDrive/root")).findFirst().orElseThrow();
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("items.jsonl") && !name.equals("state.jsonl")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        restored.put(root.relativize(file).toString(), hash(in));
                    }
                }
            }
        }
        assertThat(counted(restored)).isEqualTo(counted(told()));
        assertThat(restored).containsKeys("Documents/Minutes.docx", "Awkward/100%252Fpercent.txt",
                "Awkward/%69tems.jsonl");
    }

    /** What can be read of a restore's result; some names can't be given by anybody. */
    private JsonNode restored(String user, String... more) throws IOException, InterruptedException {
        Run run = Strongroom.run(at.restoreOneDrive(user, more));
        assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 3);
        return run.json();
    }

    @Test
    @DisplayName("comes back into another person's drive, in a folder of its own, with its bytes and to those who could read it")
    void intoAnotherDrive() throws Exception {
        backUp();
        Map<String, String> before = told("ben@harbour.example");
        JsonNode result = restored("ben@harbour.example");

        String folder = result.get("folder").textValue() + "/";
        Map<String, String> now = told("ben@harbour.example");
        Map<String, String> came = new TreeMap<>();
        now.forEach((path, hash) -> {
            if (path.startsWith(folder)) {
                came.put(path.substring(folder.length()), hash);
            }
        });
        Map<String, String> expected = new TreeMap<>(told());
        result.get("problems").forEach(problem -> expected.remove(problem.get("path").textValue()));
        // Names that differ by case alone are two here and can't be two there.
        assertThat(counted(came)).isEqualTo(counted(expected));
        assertThat(came).containsKeys("Documents/Minutes.docx", "Awkward/empty.txt", "Awkward/100%2Fpercent.txt");
        assertThat(now).containsAllEntriesOf(before);
        assertThat(result.get("problems").findValuesAsText("path")).contains("Awkward/trailing dot.");
        assertThat(tenant.coverage()).contains("\"invitations\":0");
    }

    @Test
    @DisplayName("takes back what was changed and deleted, leaves alone what is the same, and puts duplicates beside")
    void intoItself() throws Exception {
        withoutNamesThatDifferByCaseAlone();
        Map<String, String> before = told();
        backUp();
        tenant.asAnna("PUT", drive() + "/root:/Documents/Minutes.docx:/content", "overwritten");
        tenant.asAnna("DELETE", drive() + "/root:/Documents/Plan.xlsx", "");
        JsonNode replaced = restored("anna@harbour.example", "--method", "replace");

        assertThat(replaced.get("restored").intValue()).isEqualTo(2);
        assertThat(told()).isEqualTo(before);
        JsonNode again = restored("anna@harbour.example", "--method", "bypass");
        assertThat(again.get("restored").intValue()).isZero();
        restored("anna@harbour.example", "--method", "duplicate", "--without-sharing");
        assertThat(told().keySet()).anyMatch(path -> path.matches("Documents/Minutes \\d{14}\\.docx"));
        assertThat(told()).containsAllEntriesOf(before);
    }

    /** Nobody but a simulator has them. */
    private void withoutNamesThatDifferByCaseAlone() throws IOException, InterruptedException {
        JsonNode page = Json.read(tenant.asAnna("GET", drive() + "/root:/Awkward:/children", ""));
        for (JsonNode item : page.get("value")) {
            if (item.get("name").textValue().equalsIgnoreCase("read me.txt")) {
                tenant.asAnna("DELETE", drive() + "/items/" + item.get("id").textValue(), "");
            }
        }
    }

    private String drive() throws IOException, InterruptedException {
        return tenant.origin() + "/v1.0/drives/" + Json.read(tenant.asAnna("GET", "drive", "")).get("id").textValue();
    }
}
