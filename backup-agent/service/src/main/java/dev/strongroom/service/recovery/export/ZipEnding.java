package dev.strongroom.service.recovery.export;

import dev.strongroom.service.recovery.JournalLines;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Ends a ZIP: its manifest, its directory, and where that lies. */
final class ZipEnding {
    private static final int BUFFER = 1 << 16;

    private final ExportManifest manifest;
    private final ExportJournal journal;
    private final ZipPart zip;

    ZipEnding(ExportManifest manifest, ExportJournal journal, ZipPart zip) {
        this.manifest = manifest;
        this.journal = journal;
        this.zip = zip;
    }

    /** Writes it and makes all durable. */
    void write() throws IOException {
        Length length = new Length();
        manifest.write(journal, length);
        ZipEntryRecord manifestEntry = zip.<IOException>add(ExportManifest.FILE, length.bytes,
                manifest.modified(), out -> {
                    BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
                    manifest.write(journal, buffered);
                    buffered.flush();
                });
        long start = zip.end();
        long entries = directory() + 1;
        zip.addRaw(ZipHeaders.central(manifestEntry));
        zip.addRaw(ZipHeaders.end(entries, start, zip.end() - start));
        zip.force();
    }

    private long directory() throws IOException {
        long entries = 0;
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER);
        try (JournalLines<ExportLine> lines = journal.read()) {
            for (Optional<ExportLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().entry().isPresent()) {
                    buffer.writeBytes(ZipHeaders.central(line.get().entry().get()));
                    entries++;
                }
                if (buffer.size() >= BUFFER) {
                    zip.addRaw(buffer.toByteArray());
                    buffer.reset();
                }
            }
        }
        zip.addRaw(buffer.toByteArray());
        return entries;
    }

    /** Counts what is written. */
    private static final class Length extends OutputStream {
        private long bytes;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] octets, int offset, int length) {
            bytes += length;
        }
    }
}
