package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills a drive with folders and files, the awkward ones among them. */
public final class DriveGenerator {
    private static final Instant FIRST = Instant.parse("2024-02-05T07:30:00Z");
    private static final String[] FOLDERS = {"Documents", "Pictures", "Projekte", "Budget 2026", "Отчёты", "契約"};
    private static final String[] WORDS = {"Harbour", "Quay", "Crane", "Inventory", "Schedule", "Übersicht", "Отчёт"};
    private static final String[] ENDS = {".docx", ".xlsx", ".pdf", ".txt", ".png", ".zip"};
    /** So many different contents share the files of one size. */
    private static final int CONTENTS = 1_000;
    private static final int FILES_A_FOLDER = 100;
    private static final int HOURS = 20_000;

    private final Drive drive;
    private final Random random;
    private final long seed;
    private final List<FileContent> contents = new ArrayList<>();

    public DriveGenerator(Drive drive, long seed) {
        this.drive = drive;
        this.seed = seed;
        random = new Random(seed);
    }

    /**
     * Fills it.
     *
     * @param first whether it is the drive that also has what is large
     */
    public void fill(DriveSize size, boolean first) {
        synchronized (drive) {
            if (size.fileBytes() > 0) {
                many(size);
                return;
            }
            List<Entry> folders = folders();
            for (int i = 0; i < size.files(); i++) {
                Entry folder = folders.get(random.nextInt(folders.size()));
                file(folder.key(), name(i), small());
            }
            awkward(folders.getFirst());
            if (first && size.largestFolder() > 0) {
                Entry scans = folder(Drive.ROOT, "Scans");
                for (int i = 0; i < size.largestFolder(); i++) {
                    file(scans.key(), "scan-%05d.pdf".formatted(i), content(400));
                }
            }
            if (first && size.largestFile() > 0) {
                file(Drive.ROOT, "disk image.vhdx", content(size.largestFile()));
            }
        }
    }

    private void many(DriveSize size) {
        for (int i = 0; i < Math.min(CONTENTS, size.files()); i++) {
            contents.add(content(size.fileBytes()));
        }
        Entry folder = folder(Drive.ROOT, "0000");
        for (int i = 0; i < size.files(); i++) {
            if (i > 0 && i % FILES_A_FOLDER == 0) {
                folder = folder(Drive.ROOT, "%04d".formatted(i / FILES_A_FOLDER));
            }
            file(folder.key(), "file-%06d.bin".formatted(i), contents.get(i % contents.size()));
        }
    }

    private List<Entry> folders() {
        List<Entry> folders = new ArrayList<>();
        for (String name : FOLDERS) {
            Entry folder = folder(Drive.ROOT, name);
            folders.add(folder);
            folders.add(folder(folder.key(), "2025"));
        }
        return folders;
    }

    /** Names at every limit, and what can't be read. */
    private void awkward(Entry documents) {
        Entry folder = folder(Drive.ROOT, "Awkward");
        long in = folder.key();
        file(in, "empty.txt", content(0));
        file(in, "100%2Fpercent.txt", content(11));
        file(in, "trailing dot.", content(12));
        file(in, " leading and trailing ", content(13));
        file(in, "Read Me.txt", content(14));
        file(in, "read me.TXT", content(15));
        file(in, "CON.txt", content(16));
        file(in, "e\u0301 composed.txt", content(17));
        file(in, "\u00e9 composed.txt", content(18));
        file(in, "emoji 👩‍🔧.txt", content(19));
        file(in, "n".repeat(251) + ".txt", content(20));
        file(in, "名".repeat(251) + ".txt", content(21));
        file(in, "items.jsonl", content(22));
        file(in, "folder.json", content(23));
        Entry deep = folder;
        for (int i = 0; i < 7; i++) {
            deep = folder(deep.key(), "deep folder with a rather long name that goes on " + i);
        }
        file(deep.key(), "at the end.txt", content(24));
        folder(in, "empty folder");
        mark(file(in, "invoice.exe", content(3_000)), Mark.MALWARE);
        mark(file(in, "salaries.xlsx", content(4_000)), Mark.RIGHTS_MANAGED);
        mark(file(in, "draft contract.docx", content(5_000)), Mark.CHECKED_OUT);
        Entry notebook = drive.put(Entry.folder(drive.nextKey(), Drive.ROOT, drive.owner().name() + " @ Harbour",
                EntryType.NOTEBOOK, times()));
        file(notebook.key(), "Meetings.one", content(9_000));
        file(notebook.key(), "Open Notebook.onetoc2", content(900));
        drive.put(Entry.folder(drive.nextKey(), Drive.ROOT, "Shared by a colleague", EntryType.SHORTCUT, times()));
        history(documents);
        share(documents);
    }

    private void history(Entry documents) {
        Entry file = file(documents.key(), "Minutes.docx", content(8_000));
        for (int i = 0; i < 3; i++) {
            file = drive.put(file.with(content(8_100 + 100L * i), drive.clock().tick(), "Ben Okafor",
                    Drive.KEPT_VERSIONS));
        }
    }

    private void share(Entry documents) {
        Grant.User colleague = new Grant.User("11111111-2222-3333-4444-555555555555", "Gregor Gast",
                "guest_partner@harbour.example");
        Entry plan = file(documents.key(), "Plan.xlsx", content(6_000));
        drive.put(plan.with(List.of(
                Grant.to(DrivePermissions.id(plan, "guest"), "write", colleague),
                Grant.link(DrivePermissions.id(plan, "link"), new Grant.Link("view", "organization",
                        "https://harbour-my.sharepoint.example/:x:/" + DrivePermissions.id(plan, "link"))))));
        Entry shared = folder(documents.key(), "Shared with everybody");
        file(shared.key(), "Notice.txt", content(300));
        drive.put(drive.find(shared.key())
                .orElseThrow()
                .with(List.of(Grant.link(DrivePermissions.id(shared, "link"),
                        new Grant.Link("edit", "organization",
                                "https://harbour-my.sharepoint.example/:f:/" + DrivePermissions.id(shared, "link"))))));
    }

    private void mark(Entry file, Mark mark) {
        drive.put(file.marked(mark));
    }

    private Entry folder(long parent, String name) {
        return drive.put(Entry.folder(drive.nextKey(), parent, name, EntryType.FOLDER, times()));
    }

    private Entry file(long parent, String name, FileContent content) {
        return drive.put(Entry.file(drive.nextKey(), parent, name, content, times()));
    }

    private Entry.Times times() {
        Instant made = FIRST.plus(Duration.ofHours(random.nextInt(HOURS)));
        return Entry.Times.of(made, drive.owner().name());
    }

    private FileContent content(long bytes) {
        return new FileContent(new SeededContent(seed * 1_000_003 + random.nextInt(), bytes));
    }

    private FileContent small() {
        return random.nextInt(3) == 0 ? text() : content(1 + random.nextInt(60_000));
    }

    private FileContent text() {
        String line = WORDS[random.nextInt(WORDS.length)] + " " + random.nextInt(1_000) + "\r\n";
        return new FileContent(
                Content.of(line.repeat(1 + random.nextInt(50)).getBytes(StandardCharsets.UTF_8)));
    }

    private String name(int number) {
        return WORDS[random.nextInt(WORDS.length)] + " " + number + ENDS[random.nextInt(ENDS.length)];
    }
}
