package dev.strongroom.pst.convert;

import dev.strongroom.pst.mapi.Losses;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file beside Outlook files that tells, a line each, what they don't hold of their source. Made with the first line. */
final class LossReport implements Losses, AutoCloseable {
    private final Path file;
    private @Nullable BufferedWriter lines;
    private long losses;

    LossReport(Path file) {
        this.file = file;
    }

    @Override
    public void lost(String item, String what) {
        losses++;
        line(item, what);
    }

    /** Writes a line. */
    void line(String item, String what) {
        try {
            BufferedWriter out = lines;
            if (out == null) {
                out = Files.newBufferedWriter(file);
                lines = out;
            }
            out.write(item.replaceAll("\\p{Cntrl}", " ") + ": " + what);
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long losses() {
        return losses;
    }

    /** The file, when there is one. */
    Optional<Path> file() {
        return lines == null ? Optional.empty() : Optional.of(file);
    }

    @Override
    public void close() throws IOException {
        BufferedWriter out = lines;
        if (out != null) {
            out.close();
        }
    }
}
