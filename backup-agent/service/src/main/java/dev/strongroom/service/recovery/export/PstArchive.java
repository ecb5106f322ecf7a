package dev.strongroom.service.recovery.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts the files of a directory into one ZIP that can be downloaded. */
public final class PstArchive {
    private PstArchive() {}

    /**
     * Makes the ZIP; each file is removed once it lies there, so that no more room is needed than for one of them.
     *
     * @param zip has this name only once it is whole, and takes an older file's place
     * @param part where it is made, on the same file system
     */
    public static void make(Path directory, Path zip, Path part) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.sorted().toList();
        }
        List<ZipEntryRecord> entries = new ArrayList<>();
        try (ZipPart archive = ZipPart.open(part, 0)) {
            for (Path file : files) {
                long modified = Files.getLastModifiedTime(file).toInstant().getEpochSecond();
                entries.add(archive.<IOException>add(String.valueOf(file.getFileName()), Files.size(file), modified,
                        out -> Files.copy(file, out)));
                archive.force();
                Files.delete(file);
            }
            long start = archive.end();
            for (ZipEntryRecord entry : entries) {
                archive.addRaw(ZipHeaders.central(entry));
            }
            archive.addRaw(ZipHeaders.end(entries.size(), start, archive.end() - start));
            archive.force();
        }
        Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
