package dev.strongroom.service.recovery.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a restore's report back, as {@link ReportRows} wrote it (RFC 4180). */
public final class ReportFile {
    private ReportFile() {}

    /**
     * An item that is not in the mailbox as it was stored.
     *
     * @param result not restored, or how it differs
     * @param id at the source, UIDVALIDITY.UID
     */
    public record Row(String result, String folder, String subject, String from, String received, String bytes,
            String id, String reason) {
        private static Row of(List<String> fields) {
            return new Row(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5),
                    fields.get(6), fields.get(7));
        }
    }

    /** The rows below the heading. */
    public static List<Row> read(Path report) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(report, StandardCharsets.UTF_8)) {
            in.readLine();
            for (List<String> fields = record(in); !fields.isEmpty(); fields = record(in)) {
                rows.add(Row.of(fields));
            }
        }
        return rows;
    }

    private static List<String> record(BufferedReader in) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                // A doubled quotation mark closes and opens again: it stands for itself.
                quoted = !quoted;
                in.mark(1);
                boolean doubled = !quoted && in.read() == '"';
                in.reset();
                field.append(doubled ? "\"" : "");
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                fields.add(field.toString());
                return fields;
            } else if (c != '\r' || quoted) {
                field.append((char) c);
            }
        }
        return fields;
    }
}
