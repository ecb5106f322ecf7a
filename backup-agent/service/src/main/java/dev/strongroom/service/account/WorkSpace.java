package dev.strongroom.service.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for files that are needed for a moment; closing it removes them all. */
record WorkSpace(Path directory) implements AutoCloseable {
    static WorkSpace within(Path parent) throws IOException {
        return new WorkSpace(Files.createTempDirectory(parent, "copy-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
