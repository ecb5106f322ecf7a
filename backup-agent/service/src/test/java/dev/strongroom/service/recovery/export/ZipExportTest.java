package dev.strongroom.service.recovery.export;

import static dev.strongroom.service.recovery.StoredMailbox.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.config.FreeSpace;
import dev.strongroom.service.recovery.Mail;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.recovery.TestProgress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An export")
class ZipExportTest {
    private static final Selection ALL = new Selection(Set.of(), Set.of());
    private static final String STAMP = "2026-11-21 12.00 ";
    private static final Mail A = Mail.of("a", "Alpha", "\\Seen", "Work");
    private static final Mail B = Mail.of("b", "Beta");

    @TempDir
    private Path directory;

    private final ZipExport export = new ZipExport(FreeSpace.OF_FILE_SYSTEM, 0);

    private StoredMailbox stored(StoredMailbox.Draft draft) throws IOException {
        return draft.in(Files.createDirectory(directory.resolve("catalogue")));
    }

    private Path zip() {
        return directory.resolve("mail.zip");
    }

    private Path part() {
        return directory.resolve("mail.zip.part");
    }

    private ExportEnd run(StoredMailbox stored, TestProgress progress) {
        return export.run(stored.entity(), new ExportOrder("Anna", RUN, ALL), zip(), part(), directory.resolve("work"),
                progress);
    }

    private ExportEnd run(StoredMailbox stored) {
        return run(stored, TestProgress.endless());
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(zip().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private JsonNode manifest() throws IOException {
        try (ZipFile zip = new ZipFile(zip().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    @DisplayName("holds every message as an .eml file in the directory of its folder")
    void holdsMessages() throws Exception {
        try (StoredMailbox stored = stored(
                StoredMailbox.holding().folder("INBOX", A, B).folder("Work").folder("Work/2026", A))) {
            ExportEnd end = run(stored);

            assertThat(end).isEqualTo(new ExportEnd.Finished(3, 2L * A.bytes().length + B.bytes().length, 0));
            Map<String, String> files = files();
            assertThat(files).containsKey("manifest.json");
            files.remove("manifest.json");
            assertThat(files).isEqualTo(Map.of("INBOX/", "", "INBOX/" + STAMP + "Alpha.eml", A.text(),
                    "INBOX/" + STAMP + "Beta.eml", B.text(), "Work/", "", "Work/2026/", "",
                    "Work/2026/" + STAMP + "Alpha.eml", A.text()));
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    @DisplayName("tells in its manifest what .eml files can't hold")
    void describesMessages() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A))) {
            run(stored);
            JsonNode manifest = manifest();
            assertThat(manifest.get("mailbox").asText()).isEqualTo("Anna");
            assertThat(manifest.get("folders").get(0).get("path").get(0).asText()).isEqualTo("INBOX");
            JsonNode entry = manifest.get("messages").get(0);
            assertThat(entry.get("file").asText()).isEqualTo("INBOX/" + STAMP + "Alpha.eml");
            JsonNode message = entry.get("message");
            assertThat(message.get("sha256").asText()).isEqualTo(A.sha256().hex());
            assertThat(message.get("flags").toString()).isEqualTo("[\"Work\",\"\\\\Seen\"]");
            assertThat(message.get("received").asText()).isEqualTo("2026-11-21T12:00:00Z");
            assertThat(message.get("messageId").asText()).isEqualTo("<a@example.org>");
            assertThat(message.get("id").asText()).isEqualTo("7.1");
        }
    }

    @Test
    @DisplayName("gives names that are readable in every script, safe, and never the same twice")
    void namesFiles() throws Exception {
        List<Mail> mails =
                Stream.of("Grüße", "GRÜSSE", "世界 🎉", "שלום", "a/b\\c:d", "..", "a/b\\c:d", "con", "x".repeat(400))
                        .map(subject -> Mail.of("", "=?utf-8?b?" + Base64.getEncoder()
                                .encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?="))
                        .toList();
        try (StoredMailbox stored = stored(StoredMailbox.holding()
                .folder("a:b", mails)
                .folder("A:B", A)
                .folder("..", B)
                .folder("manifest.json", A))) {
            run(stored);
            assertThat(files().keySet()).contains("a_b (2)/" + STAMP + "Grüße.eml", "a_b (2)/" + STAMP + "世界 🎉.eml",
                    "a_b (2)/" + STAMP + "שלום.eml", "a_b (2)/" + STAMP + "a_b_c_d.eml",
                    "a_b (2)/" + STAMP + "a_b_c_d (2).eml",
                    "A_B/" + STAMP + "Alpha.eml", "unnamed/" + STAMP + "Beta.eml",
                    "manifest (2).json/" + STAMP + "Alpha.eml");
            assertThat(files().keySet().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
            assertThat(files().keySet()).allSatisfy(name -> assertThat(name.length()).isLessThan(200));
        }
    }

    @Test
    @DisplayName("holds every message of a mailbox with thousands of them")
    void holdsThousands() throws Exception {
        List<Mail> mails = IntStream.range(0, 3_500).mapToObj(i -> Mail.of("id-" + i, "Number " + i)).toList();
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", mails.toArray(Mail[]::new)))) {
            long bytes = mails.stream().mapToLong(mail -> mail.bytes().length).sum();
            assertThat(run(stored)).isEqualTo(new ExportEnd.Finished(mails.size(), bytes, 0));
            assertThat(files().values()).containsAll(mails.stream().map(Mail::text).toList());
        }
    }

    @Test
    @DisplayName("goes on where it was stopped, and comes to the same file as without a stop")
    void goesOn() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, A, B, A).folder("Work", B, B))) {
            for (int stretch = 0; stretch < 3; stretch++) {
                assertThat(run(stored, TestProgress.stoppingAfter(1))).isEqualTo(new ExportEnd.Stopped(stretch + 1));
                assertThat(zip()).doesNotExist();
            }
            assertThat(run(stored)).isInstanceOf(ExportEnd.Finished.class);
            byte[] inStretches = Files.readAllBytes(zip());
            Files.delete(directory.resolve("work").resolve("export.journal"));
            run(stored);
            assertThat(inStretches).isEqualTo(Files.readAllBytes(zip()));
        }
    }

    @Test
    @DisplayName("ends in the midst of a large message when it is to stop at once, without the begun part of it")
    void stopsAtOnce() throws Exception {
        Mail large = Mail.of("l", "x".repeat(1_000_000));
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, large, B))) {
            assertThat(run(stored, TestProgress.stoppingAtOnceWhenAsked(8))).isEqualTo(new ExportEnd.Stopped(1));
            assertThat(zip()).doesNotExist();
            assertThat(Files.size(part())).isLessThan(1_000);

            assertThat(run(stored)).isInstanceOf(ExportEnd.Finished.class);
            assertThat(files().values()).contains(A.text(), large.text(), B.text());
        }
    }

    @Test
    @DisplayName("goes on after a crash that left more of the file than the journal knows")
    void survivesCrashes() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B, A))) {
            run(stored, TestProgress.stoppingAfter(2));
            Files.write(part(), new byte[10_000], StandardOpenOption.APPEND);
            Files.writeString(directory.resolve("work").resolve("export.journal"), "{\"entry\":{\"na",
                    StandardOpenOption.APPEND);
            assertThat(run(stored)).isEqualTo(new ExportEnd.Finished(3, 2L * A.bytes().length + B.bytes().length, 0));
            assertThat(files().values()).contains(A.text(), B.text());
        }
    }

    @Test
    @DisplayName("begins anew when the part that was made is gone")
    void beginsAnew() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            run(stored, TestProgress.stoppingAfter(1));
            Files.delete(part());
            assertThat(run(stored)).isInstanceOf(ExportEnd.Finished.class);
            assertThat(files()).hasSize(4);
        }
    }

    @Test
    @DisplayName("lists messages that are damaged in the vault, and holds the others")
    void listsGaps() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            stored.vault().swap(A, B);
            assertThat(run(stored)).isEqualTo(new ExportEnd.Finished(1, B.bytes().length, 1));
            assertThat(files().keySet()).containsExactly("INBOX/", "INBOX/" + STAMP + "Beta.eml", "manifest.json");
            JsonNode gap = manifest().get("messages").get(0);
            assertThat(gap.get("missing").asText()).contains("not what was backed up");
            assertThat(gap.get("message").get("subject").asText()).isEqualTo("Alpha");
            assertThat(gap.has("file")).isFalse();
        }
    }

    @Test
    @DisplayName("pauses while the vault's store fails, and then goes on")
    void pausesWhenVaultFails() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            stored.vault().failing(true);
            assertThat(run(stored)).isInstanceOf(ExportEnd.Paused.class);
            stored.vault().failing(false);
            assertThat(run(stored)).isInstanceOf(ExportEnd.Finished.class);
        }
    }

    @Test
    @DisplayName("does not begin when the disk has no room for it")
    void needsSpace() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            ZipExport tight = new ZipExport(path -> 5_000, 4_000);
            ExportEnd end = tight.run(stored.entity(), new ExportOrder("Anna", RUN, ALL), zip(), part(),
                    directory.resolve("work"), TestProgress.endless());
            assertThat(end).isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> {
                assertThat(failed.code()).isEqualTo("disk-full");
                assertThat(failed.problem()).contains("1 MB are free");
            });
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    @DisplayName("can be read by nobody else while it is made")
    void keepsItsPartPrivate() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            run(stored, TestProgress.stoppingAfter(1));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part()))).isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("is a ZIP that other programs test without a complaint, with names, times and contents as they are")
    void isReadByOthers() throws Exception {
        Random random = new Random(1);
        List<Mail> mails = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String body = Long.toString(random.nextLong(), 36).repeat(1 + random.nextInt(2_000));
            mails.add(new Mail(Mail.of("m" + i, "Nr. " + i).text() + body, Instant.parse("1975-06-01T00:00:00Z")
                    .plusSeconds(random.nextInt(1_900_000_000)), A.state()));
        }
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("Päckchen 🎉", mails))) {
            run(stored);
            String script = """
                    import hashlib, sys, zipfile
                    with zipfile.ZipFile(sys.argv[1]) as z:
                        assert z.testzip() is None
                        for i in z.infolist():
                            if i.filename.endswith('.eml'):
                                print(hashlib.sha256(z.read(i)).hexdigest())
                    """;
            List<String> hashes = command("python3", "-c", script, zip().toString());
            assertThat(hashes).containsExactlyInAnyOrderElementsOf(mails.stream().map(m -> m.sha256().hex()).toList());
        }
    }

    private static List<String> command(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
            return lines;
        }
    }
}
