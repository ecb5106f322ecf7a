package dev.strongroom.service.recovery.export;

import static dev.strongroom.service.recovery.StoredMailbox.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.check.PstReport;
import dev.strongroom.service.config.FreeSpace;
import dev.strongroom.service.recovery.Mail;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.recovery.TestProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An export as an Outlook file")
class PstExportTest {
    private static final Selection ALL = new Selection(Set.of(), Set.of());
    private static final long LIMIT = 20_000_000_000L;
    private static final Mail A = Mail.of("a", "Alpha", "\\Seen", "Work");
    private static final Mail B = Mail.of("b", "Beta");
    private static final String EVENT = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            SUMMARY:Talk
            DTSTART:20260301T100000Z
            END:VEVENT
            END:VCALENDAR
            """;
    private static final String TASK = """
            BEGIN:VCALENDAR
            BEGIN:VTODO
            UID:2
            SUMMARY:Pay
            GEO:1;2
            END:VTODO
            END:VCALENDAR
            """;

    @TempDir
    private Path directory;

    private StoredMailbox stored(StoredMailbox.Draft draft) throws IOException {
        return draft.in(Files.createDirectory(directory.resolve("catalogue")));
    }

    private Path made() {
        return directory.resolve("made");
    }

    private ExportEnd run(StoredMailbox stored, TestProgress progress) {
        return new PstExport(FreeSpace.OF_FILE_SYSTEM, 0).run(stored.entity(), new ExportOrder("Anna", RUN, ALL),
                made(),
                "Anna", LIMIT, progress);
    }

    private static Mail item(String text) {
        return new Mail(text.replace("\n", "\r\n"), Instant.parse("2026-11-21T12:00:00Z"),
                new ItemState(new TreeSet<>(), new TreeMap<>()));
    }

    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    @DisplayName("holds mail, contacts, events and tasks together, each in folders of its kind, and is sound")
    void holdsAllKinds() throws Exception {
        StoredMailbox.Draft draft = StoredMailbox.holding()
                .folder("INBOX", A, B)
                .folder("INBOX/Empty")
                .folder(ItemKind.CONTACT, "Contacts", item("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n"))
                .folder(ItemKind.EVENT, "Calendar", item(EVENT))
                .folder(ItemKind.TASK, "Tasks", item(TASK));
        try (StoredMailbox stored = stored(draft)) {
            TestProgress progress = TestProgress.endless();
            assertThat(run(stored, progress)).isInstanceOfSatisfying(ExportEnd.Finished.class, end -> {
                assertThat(end.items()).isEqualTo(5);
                assertThat(end.gaps()).isZero();
            });
            assertThat(progress.items()).isEqualTo(5);
            PstReport report = PstCheck.check(made().resolve("Anna.pst"));
            assertThat(report.problems()).isEmpty();
            assertThat(report.messages()).isEqualTo(5);
            assertThat(bytes(made().resolve("Anna.pst.report.txt"))).contains("Pay: Outlook has no place for GEO.");
        }
    }

    @Test
    @DisplayName("tells in its report what is damaged in the vault, and holds the rest")
    void listsGaps() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            stored.vault().swap(A, B);
            assertThat(run(stored, TestProgress.endless()))
                    .isEqualTo(new ExportEnd.Finished(1, B.bytes().length, 1));
            assertThat(PstCheck.check(made().resolve("Anna.pst")).messages()).isEqualTo(1);
            assertThat(bytes(made().resolve("Anna.pst.report.txt"))).contains("INBOX: Alpha", "It is missing.");
        }
    }

    @Test
    @DisplayName("pauses while the vault's store fails, and begins anew after")
    void pausesWhenVaultFails() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            stored.vault().failing(true);
            assertThat(run(stored, TestProgress.endless())).isInstanceOf(ExportEnd.Paused.class);
            stored.vault().failing(false);
            assertThat(run(stored, TestProgress.endless())).isInstanceOf(ExportEnd.Finished.class);
        }
    }

    @Test
    @DisplayName("goes on beyond the end of a slice, and stops when it is canceled")
    void stops() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            assertThat(run(stored, TestProgress.stoppingAfter(1))).isInstanceOf(ExportEnd.Finished.class);
            TestProgress canceled = TestProgress.endless();
            canceled.stopAtOnce();
            assertThat(run(stored, canceled)).isEqualTo(new ExportEnd.Stopped(0));
            assertThat(made().resolve("Anna.pst")).doesNotExist();
        }
    }

    @Test
    @DisplayName("is refused for the files of a drive, with what to do instead, and where there is no room")
    void refuses() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A).folder(ItemKind.FILE, "Drive"))) {
            assertThat(run(stored, TestProgress.endless())).isInstanceOfSatisfying(ExportEnd.Failed.class,
                    failed -> assertThat(failed.problem()).contains("Export them as files."));
        }
        try (StoredMailbox stored = StoredMailbox.holding()
                .folder("INBOX", A)
                .in(Files.createDirectory(directory.resolve("other")))) {
            ExportEnd end = new PstExport(_ -> 5_000, 4_000).run(stored.entity(), new ExportOrder("Anna", RUN, ALL),
                    made(), "Anna", LIMIT, TestProgress.endless());
            assertThat(end).isInstanceOfSatisfying(ExportEnd.Failed.class,
                    failed -> assertThat(failed.code()).isEqualTo("disk-full"));
        }
    }

    @Test
    @DisplayName("comes as one ZIP with the Outlook file and its report")
    void archive() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B))) {
            stored.vault().swap(A, B);
            run(stored, TestProgress.endless());
        }
        byte[] pst = Files.readAllBytes(made().resolve("Anna.pst"));
        Path zip = directory.resolve("result");
        PstArchive.make(made(), zip, directory.resolve("result.part"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<String> names = Collections.list(file.entries()).stream().map(ZipEntry::getName).toList();
            assertThat(names).containsExactly("Anna.pst", "Anna.pst.report.txt");
            assertThat(file.getInputStream(file.getEntry("Anna.pst")).readAllBytes()).isEqualTo(pst);
        }
        assertThat(made()).isEmptyDirectory();
    }
}
