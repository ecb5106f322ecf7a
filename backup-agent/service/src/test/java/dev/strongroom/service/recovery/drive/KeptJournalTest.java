package dev.strongroom.service.recovery.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.recovery.restore.RestoreCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The journal of a drive's restore")
class KeptJournalTest {
    private static final Instant FIRST = Instant.parse("2026-11-28T16:40:00Z");

    @TempDir
    private Path directory;

    private KeptJournal open() throws IOException {
        return KeptJournal.open(directory.resolve("drive.journal"));
    }

    @Test
    @DisplayName("knows after a crash what was dealt with, what may have been written, and by which time and folder it goes on")
    void remembers() throws IOException {
        try (KeptJournal journal = open()) {
            assertThat(journal.begun(FIRST)).isEqualTo(FIRST);
            journal.folder("Restored 2026-11-28 16.40.00");
            journal.begins();
            journal.ends(Fate.RESTORED);
            journal.begins();
            journal.ends(Fate.ALTERED);
            journal.begins();
            journal.ends(Fate.SKIPPED);
            journal.begins();
        }

        try (KeptJournal again = open()) {
            assertThat(again.begun(FIRST.plusSeconds(600))).isEqualTo(FIRST);
            assertThat(again.folder()).contains("Restored 2026-11-28 16.40.00");
            assertThat(again.done()).isEqualTo(3);
            assertThat(again.last()).contains(Fate.SKIPPED);
            assertThat(again.isUnsure()).isTrue();
            assertThat(again.counts()).isEqualTo(new RestoreCounts(2, 1, 0, 0, 1));
            again.ends(Fate.REPLACED);
            assertThat(again.isUnsure()).isFalse();
            assertThat(again.counts().replaced()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("drops a line that a crash cut off")
    void repairs() throws IOException {
        try (KeptJournal journal = open()) {
            journal.begins();
            journal.ends(Fate.FAILED);
        }
        Files.writeString(directory.resolve("drive.journal"), "d Restored 2026", StandardOpenOption.APPEND);

        try (KeptJournal again = open()) {
            assertThat(again.folder()).isEmpty();
            assertThat(again.done()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("counts pauses with nothing done between them")
    void countsPauses() throws IOException {
        try (KeptJournal journal = open()) {
            assertThat(journal.paused()).isEqualTo(1);
        }
        try (KeptJournal again = open()) {
            assertThat(again.paused()).isEqualTo(2);
            again.begins();
            again.ends(Fate.RESTORED);
            assertThat(again.paused()).isEqualTo(1);
        }
    }
}
