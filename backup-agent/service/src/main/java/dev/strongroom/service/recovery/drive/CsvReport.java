package dev.strongroom.service.recovery.drive;

import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.restore.ReportRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The report of a restore as a file that grows from stretch to stretch. */
record CsvReport(Path file, ReportRows rows) implements DriveReport, Closeable {
    /** Goes on with a report, or begins one. */
    static CsvReport open(Path file) throws IOException {
        return new CsvReport(file, ReportRows.append(file));
    }

    @Override
    public void lost(Loss loss, CatalogueItem item, List<String> path, String reason) throws IOException {
        String folder = String.join("/", path.isEmpty() ? path : path.subList(0, path.size() - 1));
        rows.add(switch (loss) {
            case WHOLE -> ReportRows.NOT_THERE;
            case PART -> ReportRows.ALTERED;
        }, folder, item, reason);
    }

    /** The file, once it is closed; empty when nothing was lost. */
    Optional<Path> result() throws IOException {
        return ReportRows.isEmpty(file) ? Optional.empty() : Optional.of(file);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
