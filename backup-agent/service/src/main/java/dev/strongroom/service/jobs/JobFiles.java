package dev.strongroom.service.jobs;

import dev.strongroom.service.config.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where jobs keep working files and results. */
final class JobFiles {
    private final DataDirectory data;

    JobFiles(DataDirectory data) {
        this.data = data;
    }

    /** The job's directory for working files, made when it is missing. */
    Path workDirectory(String jobId) {
        try {
            return Files.createDirectories(data.jobFiles().resolve(jobId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that can be downloaded when the job has ended well. */
    Path result(String jobId) {
        return data.exports().resolve(jobId);
    }

    /** Removes the working files. */
    void removeWork(String jobId) throws IOException {
        Path directory = data.jobFiles().resolve(jobId);
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }

    /** Removes the result; none is no error. */
    void removeResult(String jobId) throws IOException {
        Files.deleteIfExists(result(jobId));
    }
}
