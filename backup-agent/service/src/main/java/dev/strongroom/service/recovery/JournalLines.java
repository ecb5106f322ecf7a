package dev.strongroom.service.recovery;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the lines of a journal one after the other. Once it has come to the end it stays there, whatever is written
 * later.
 *
 * @param <T> what a line says
 */
public final class JournalLines<T> implements Closeable {
    private final BufferedReader reader;
    private final Iterator<T> lines;
    private boolean ended;

    private JournalLines(BufferedReader reader, Function<String, Optional<T>> meaning) {
        this.reader = reader;
        lines = reader.lines().map(meaning).flatMap(Optional::stream).iterator();
    }

    /**
     * Opens a journal.
     *
     * @param meaning of a line; lines without one are passed over
     */
    public static <T> JournalLines<T> open(Path file, Function<String, Optional<T>> meaning) throws IOException {
        return new JournalLines<>(Files.newBufferedReader(file, StandardCharsets.UTF_8), meaning);
    }

    /** What the next line says; empty at the end. */
    public Optional<T> next() {
        // Asked again, the iterator would find what was written meanwhile.
        ended = ended || !lines.hasNext();
        return ended ? Optional.empty() : Optional.of(lines.next());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
