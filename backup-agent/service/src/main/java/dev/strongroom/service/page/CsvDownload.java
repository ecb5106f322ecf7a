package dev.strongroom.service.page;

import dev.strongroom.service.usecase.Download;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list as a file of CSV, read batch by batch while it is written; at most 100,000 rows. */
public final class CsvDownload {
    private static final int AT_ONCE = 1000;
    private static final int MOST = 100_000;

    /** Reads rows of the list. */
    @FunctionalInterface
    public interface Batch<T> {
        /** The rows after the last one that was read, or the first ones. */
        List<T> after(Optional<T> last, int limit);
    }

    private CsvDownload() {}

    /**
     * The file.
     *
     * @param header the columns' names
     * @param fields of a row, as many
     */
    public static <T> Download of(String fileName, List<String> header, Batch<T> batch,
            Function<T, Stream<String>> fields) {
        return new Download(fileName, "text/csv", OptionalLong.empty(), out -> {
            out.write(bytes(CsvRow.BYTE_ORDER_MARK + CsvRow.of(header.stream())));
            Optional<T> last = Optional.empty();
            for (int written = 0; written < MOST; written += AT_ONCE) {
                List<T> rows = batch.after(last, AT_ONCE);
                for (T row : rows) {
                    out.write(bytes(CsvRow.of(fields.apply(row))));
                }
                if (rows.size() < AT_ONCE) {
                    return;
                }
                last = Optional.of(rows.getLast());
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
