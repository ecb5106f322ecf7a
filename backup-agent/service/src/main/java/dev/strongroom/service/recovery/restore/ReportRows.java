package dev.strongroom.service.recovery.restore;

import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.page.CsvRow;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Rows of a restore's report: CSV (RFC 4180) in UTF-8 for people and their spreadsheets. */
public final class ReportRows implements Closeable {
    /** The result of an item that is not there. */
    public static final String NOT_THERE = "not restored";
    /** The result of an item that is not as it was stored. */
    public static final String ALTERED = "restored, but altered";
    /** The first row; with the mark by which spreadsheets recognise UTF-8. */
    static final String HEADER = CsvRow.BYTE_ORDER_MARK + "result,folder,subject,from,received,bytes,id,reason\r\n";

    private final BufferedWriter out;

    private ReportRows(BufferedWriter out) {
        this.out = out;
    }

    /** Begins a file of rows, in the place of an old one. */
    static ReportRows create(Path file) throws IOException {
        return new ReportRows(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** Goes on with a file of rows, or begins one with its first row. */
    public static ReportRows append(Path file) throws IOException {
        boolean isNew = !Files.exists(file) || Files.size(file) == 0;
        ReportRows rows = new ReportRows(Files.newBufferedWriter(file, StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        if (isNew) {
            rows.out.write(HEADER);
        }
        return rows;
    }

    /** Whether a file that was made by {@link #append} has no row but the first. */
    public static boolean isEmpty(Path file) throws IOException {
        return Files.size(file) <= HEADER.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Adds a row. */
    public void add(String result, String folder, CatalogueItem item, String reason) throws IOException {
        out.write(CsvRow.of(Stream.of(result, folder, item.subject(), item.from(), item.received().toString(),
                Long.toString(item.size()), item.key().id().toString(), reason)));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
