package dev.strongroom.service.recovery.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strongroom.service.recovery.JournalFile;
import dev.strongroom.service.recovery.JournalLines;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What an export has put into its ZIP so far, in that order. A line is written only once what it tells of is durable, so
 * that a ZIP cut to the last line's end is whole. One thread.
 */
final class ExportJournal implements Closeable {
    /** Lines and bytes of the ZIP that a crash may cost. */
    private static final int WAITING_LINES = 1_000;
    private static final long WAITING_BYTES = 64L << 20;
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final Path file;
    private final FileChannel channel;
    private final StringBuilder waiting = new StringBuilder();
    private int waitingLines;
    private long waitingFrom;
    private long end;

    private ExportJournal(Path file) throws IOException {
        this.file = file;
        JournalFile.repair(file);
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try (JournalLines<ExportLine> lines = read()) {
            for (Optional<ExportLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                end = line.get().entry().map(ZipEntryRecord::end).orElse(end);
            }
        }
        waitingFrom = end;
    }

    /** Opens an export's journal, or begins it. */
    static ExportJournal open(Path file) throws IOException {
        return new ExportJournal(file);
    }

    /** How much of the ZIP is known to be whole and durable. */
    long end() {
        return end;
    }

    /** Adds a line; it is written with others once the ZIP is durable up to there. */
    void add(ExportLine line, ZipPart zip) throws IOException {
        waiting.append(JSON.writeValueAsString(line)).append('\n');
        waitingLines++;
        if (waitingLines >= WAITING_LINES || zip.end() - waitingFrom >= WAITING_BYTES) {
            flush(zip);
        }
    }

    /** Makes the ZIP durable, then writes the lines that wait. */
    void flush(ZipPart zip) throws IOException {
        zip.force();
        ByteBuffer lines = ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.UTF_8));
        while (lines.hasRemaining()) {
            channel.write(lines);
        }
        waiting.setLength(0);
        waitingLines = 0;
        waitingFrom = zip.end();
        end = zip.end();
    }

    /** All lines that were written. */
    JournalLines<ExportLine> read() throws IOException {
        return JournalLines.open(file, line -> Optional.of(parse(line)));
    }

    /** What the export came to. */
    ExportEnd.Finished summary() throws IOException {
        long items = 0;
        long bytes = 0;
        long gaps = 0;
        try (JournalLines<ExportLine> lines = read()) {
            for (Optional<ExportLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                ExportLine line = next.get();
                if (line.problem().isPresent()) {
                    gaps++;
                } else if (line.item().isPresent()) {
                    items++;
                    bytes += line.item().get().size();
                }
            }
        }
        return new ExportEnd.Finished(items, bytes, gaps);
    }

    private static ExportLine parse(String line) {
        try {
            return JSON.readValue(line, ExportLine.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
