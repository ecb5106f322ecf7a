package dev.strongroom.service.recovery;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines that a crash can end in the middle of one. */
public final class JournalFile {
    private JournalFile() {}

    /** Drops the line that was not finished, so that the next one begins where it should. */
    public static void repair(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile text = new RandomAccessFile(file.toFile(), "rw")) {
            long end = text.length();
            while (end > 0 && !endsLine(text, end)) {
                end--;
            }
            text.setLength(end);
        }
    }

    private static boolean endsLine(RandomAccessFile text, long end) throws IOException {
        text.seek(end - 1);
        return text.read() == '\n';
    }
}
