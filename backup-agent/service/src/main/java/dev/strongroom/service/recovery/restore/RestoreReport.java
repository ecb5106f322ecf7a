package dev.strongroom.service.recovery.restore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A restore's report: the rows of all its folders in one file. */
final class RestoreReport {
    private RestoreReport() {}

    /** Writes the report; empty when there is nothing to report. */
    static Optional<Path> join(RestoreJournal journal, int folders) throws IOException {
        boolean empty = true;
        try (OutputStream out = Files.newOutputStream(journal.report())) {
            out.write(ReportRows.HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < folders; i++) {
                empty &= Files.size(journal.rows(i)) == 0;
                Files.copy(journal.rows(i), out);
            }
        }
        return empty ? Optional.empty() : Optional.of(journal.report());
    }
}
