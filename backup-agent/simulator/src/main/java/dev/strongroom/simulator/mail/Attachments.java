package dev.strongroom.simulator.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Files that people send around: of several kinds, and one in three sent before. */
final class Attachments {
    private static final List<String> SUBJECTS = List.of("Offer", "Plan", "Invoice", "Prüfbericht", "Table", "Photo",
            "Minutes", "Drawing", "Contract", "見積書");

    private final RandomGenerator random;
    private final List<Attachment> sent = new ArrayList<>();

    Attachments(RandomGenerator random) {
        this.random = random;
    }

    Attachment next() {
        if (!sent.isEmpty() && random.nextInt(3) == 0) {
            return sent.get(random.nextInt(sent.size()));
        }
        String name = SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " " + (1 + random.nextInt(200));
        Attachment attachment = switch (random.nextInt(6)) {
            case 0, 1 -> new Attachment(name + ".pdf", "application/pdf",
                    PdfFile.write(name, 1 + random.nextInt(12), random));
            case 2, 3 -> new Attachment(name + ".png", "image/png",
                    PngFile.write(120 + random.nextInt(160), 90 + random.nextInt(120), random));
            case 4 -> new Attachment(name + ".csv", "text/csv", CsvFile.write(50 + random.nextInt(2_000), random));
            default -> new Attachment(name + ".zip", "application/zip",
                    ZipFile.write(name + ".csv", CsvFile.write(500 + random.nextInt(4_000), random)));
        };
        sent.add(attachment);
        return attachment;
    }
}
