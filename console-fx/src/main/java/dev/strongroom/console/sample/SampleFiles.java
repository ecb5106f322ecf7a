package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.console.client.FileQuery;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in the sample's drives. */
final class SampleFiles {
    static final String DRIVE = "d-anna";

    /** A hull on the water. */
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAAqElEQVR42mOYtvM6VRDDrL03qYIY5h28TRXEsOjoXaoghmUn"
                    + "71MFMaw6+5AqiGHdxcdYkY1bCC6EVT3DpqtPcSFcBmFVzLDt5nM8CNMUXCoZ3DKb3LKa3bNbPHJaPXLbPPPavfI7vAo6vQu7"
                    + "fIq6fYp70AwKqJwUWDU5qHpKUM3U4NppIXXTQ+pnhDbMJGyQb0kvwpSKiRQZ5Ffa51fW718+YdQgigwCAGq/pbj3HXh4AAAA"
                    + "AElFTkSuQmCC";
    private static final List<FileView> ALL = List.of(
            folder("Contracts", november(20, 9, 12), true), folder("Drawings", november(19, 16, 40), false),
            folder("Harbour photos", november(2, 11, 5), false), folder("Minutes", november(18, 8, 30), false),
            file("Berth plan 2027.xlsx", november(21, 0, 20), 184_320, true),
            file("Crane inspection.pdf", november(12, 14, 2), 2_410_000, false),
            file("Reading list.txt", november(20, 17, 45), 1_204, false),
            file("Slipway.png", november(3, 7, 58), 812_044, false),
            file("Tender hull 118, offer with all annexes and the yard’s remarks.docx", november(17, 10, 10), 96_256,
                    false));
    private static final List<FileView> CONTRACTS = List.of(
            inside("Contracts", "Framework agreement.docx", november(20, 9, 12), 64_512),
            inside("Contracts", "Framework agreement signed.pdf", november(20, 9, 30), 1_120_000),
            inside("Contracts", "Steel supply 2026.docx", november(5, 13, 20), 71_680));

    private SampleFiles() {}

    private static FileView folder(String name, Instant changed, boolean shared) {
        return new FileView("d-" + name, DRIVE, FileType.FOLDER, name, List.of(), changed, Optional.of(changed), 0,
                "Anna Lindqvist", shared, Optional.empty());
    }

    private static FileView file(String name, Instant changed, long size, boolean shared) {
        return new FileView("f-" + name, DRIVE, FileType.FILE, name, List.of(), changed, Optional.of(changed), size,
                "Anna Lindqvist", shared, Optional.empty());
    }

    private static FileView inside(String folder, String name, Instant changed, long size) {
        return new FileView("f-" + name, DRIVE, FileType.FILE, name, List.of(folder), changed, Optional.of(changed),
                size, "Ben Okafor", false, Optional.empty());
    }

    /** Those that a query wants. */
    static List<FileView> of(FileQuery query) {
        if (query.show() == ItemQuery.Show.DELETED_SINCE) {
            return List.of();
        }
        var text = query.text().toLowerCase(Locale.ROOT);
        var found = text.isEmpty()
                ? query.folder().isEmpty() ? ALL
                        : query.folder().equals(Optional.of("d-Contracts")) ? CONTRACTS
                                : List.<FileView>of()
                : all().filter(file -> file.name().toLowerCase(Locale.ROOT).contains(text)).toList();
        var order = order(query);
        return found.stream()
                .sorted(Comparator.comparing(FileView::type)
                        .thenComparing(query.direction() == ItemQuery.Direction.ASC ? order : order.reversed()))
                .toList();
    }

    private static Stream<FileView> all() {
        return Stream.concat(ALL.stream(), CONTRACTS.stream());
    }

    private static Comparator<FileView> order(FileQuery query) {
        return switch (query.sort()) {
            case NAME -> Comparator.comparing(FileView::name, String.CASE_INSENSITIVE_ORDER);
            case MODIFIED -> Comparator.comparing(FileView::modified);
            case SIZE -> Comparator.comparingLong(FileView::size);
            case AUTHOR -> Comparator.comparing(FileView::author);
        };
    }

    static List<FileView> versions(String key) {
        return key.endsWith(".xlsx") ? List.of(version("3.0", november(19, 15, 1), 180_224),
                version("2.0", november(11, 9, 44), 151_552), version("1.0", november(2, 10, 0), 90_112))
                : List.of();
    }

    private static FileView version(String number, Instant changed, long size) {
        return new FileView("v-" + number, DRIVE, FileType.VERSION, number, List.of("Berth plan 2027.xlsx"), changed,
                Optional.of(changed), size, "Anna Lindqvist", false, Optional.empty());
    }

    static Optional<FilePreview> preview(String key) {
        return all().filter(file -> file.key().equals(key)).findFirst().map(SampleFiles::preview);
    }

    private static FilePreview preview(FileView file) {
        if (file.name().endsWith(".txt")) {
            return new FilePreview(file, Optional.of("""
                    Before the winter

                    - Port state control, new edition
                    - Corrosion of ballast tanks
                    - The yard’s own history, chapter 4
                    """), false, Optional.empty(), Optional.empty());
        }
        if (file.name().endsWith(".png")) {
            return new FilePreview(file, Optional.empty(), false, Optional.of(PICTURE), Optional.empty());
        }
        return new FilePreview(file, Optional.empty(), false, Optional.empty(), Optional.of(file.name().endsWith(".pdf")
                ? "A PDF can't be shown here. Download it to open it."
                : "This kind of file can't be shown here. Download it to open it."));
    }
}
