package dev.strongroom.service.task;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strongroom.service.backup.BackupJobId;
import dev.strongroom.service.backup.TaskResult;
import dev.strongroom.service.backup.WorkDone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

/** Remembers, in a job's own directory, what its earlier stretches of work did. Losing it costs figures, never items. */
final class BackupStretches {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new Jdk8Module()).build();

    private record Stretches(Instant startedAt, Map<String, WorkDone> earlier) {}

    private final Path file;

    BackupStretches(Path workDirectory) {
        file = workDirectory.resolve("stretches.json");
    }

    BackupJobId read(String jobId, Instant now) {
        try {
            if (Files.exists(file)) {
                Stretches known = JSON.readValue(file.toFile(), Stretches.class);
                return new BackupJobId(jobId, known.startedAt(), known.earlier());
            }
            write(new Stretches(now, Map.of()));
            return new BackupJobId(jobId, now, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(BackupJobId job, TaskResult result) {
        try {
            write(new Stretches(job.startedAt(), result.workDone()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Stretches stretches) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        JSON.writeValue(part.toFile(), stretches);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
